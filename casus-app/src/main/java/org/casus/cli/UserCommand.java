package org.casus.cli;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.casus.accounts.Accounts;
import org.casus.accounts.By;
import org.casus.accounts.Role;
import org.casus.accounts.User;
import org.casus.accounts.Users;
import org.casus.answer.QuestionRefused;
import org.casus.cli.Failures.BadInput;
import org.casus.forecasts.Database;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus user}: who may write to the service. */
@Command(
        name = "user",
        description = "The users of 'casus serve': who may record forecasts, and who keeps the users.",
        mixinStandardHelpOptions = true,
        subcommands = {
            UserCommand.Add.class,
            UserCommand.Listing.class,
            UserCommand.Remove.class,
            UserCommand.NewPassword.class
        },
        footer = {"", "Example:", "  casus user add ada --role admin"})
final class UserCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        CommandSpec own = Objects.requireNonNull(spec);
        throw new ParameterException(
                own.commandLine(),
                "user needs a command: " + String.join(", ", own.subcommands().keySet()));
    }

    /** What all of them have. */
    abstract static class OfUsers implements Callable<Integer> {
        @Spec
        private @Nullable CommandSpec spec;

        @Mixin
        private DatabaseOption database = new DatabaseOption();

        @Mixin
        private DataFolder data = new DataFolder();

        @Override
        public Integer call() throws Exception {
            try (Database opened = database.open(data)) {
                Objects.requireNonNull(spec).commandLine().getOut().print(done(new Accounts(opened).users()));
            }
            return 0;
        }

        /** Does it, and says so. */
        abstract String done(Users users) throws QuestionRefused, BadInput, IOException;
    }

    /** {@code casus user add NAME}. */
    @Command(name = "add", description = "Add a user. " + PasswordOption.WHERE, mixinStandardHelpOptions = true)
    static final class Add extends OfUsers {
        @Parameters(paramLabel = "NAME", description = "small letters, digits, dots, hyphens, underscores")
        private String name = "";

        @Option(
                names = "--role",
                paramLabel = "ROLE",
                defaultValue = "forecaster",
                description = "reader, forecaster or admin (default: forecaster)")
        private Role role = Role.FORECASTER;

        @Mixin
        private PasswordOption password = new PasswordOption();

        @Override
        String done(Users users) throws QuestionRefused, BadInput, IOException {
            User added = users.add(name, role, password.read(), By.COMMAND_LINE);
            return "Added " + added.name() + " as " + added.role().word() + "\n";
        }
    }

    /** {@code casus user list}. */
    @Command(name = "list", description = "The users.", mixinStandardHelpOptions = true)
    static final class Listing extends OfUsers {
        @Override
        String done(Users users) {
            var text = new StringBuilder();
            for (User user : users.list()) {
                text.append("%-40s %-10s since %s%n"
                        .formatted(
                                user.name(),
                                user.role().word(),
                                user.created().toString().substring(0, 10)));
            }
            return text.isEmpty() ? "No users yet (casus user add NAME --role admin)\n" : text.toString();
        }
    }

    /** {@code casus user remove NAME}. */
    @Command(
            name = "remove",
            description =
                    "Remove a user with all sessions and tokens; the forecasts stay, and the name is not given again.",
            mixinStandardHelpOptions = true)
    static final class Remove extends OfUsers {
        @Parameters(paramLabel = "NAME", description = "the user")
        private String name = "";

        @Override
        String done(Users users) throws QuestionRefused {
            users.remove(name, By.COMMAND_LINE);
            return "Removed " + name + "\n";
        }
    }

    /** {@code casus user password NAME}. */
    @Command(
            name = "password",
            description = "Give a user another password, and end all sessions and tokens. " + PasswordOption.WHERE,
            mixinStandardHelpOptions = true)
    static final class NewPassword extends OfUsers {
        @Parameters(paramLabel = "NAME", description = "the user")
        private String name = "";

        @Mixin
        private PasswordOption password = new PasswordOption();

        @Override
        String done(Users users) throws QuestionRefused, BadInput, IOException {
            users.password(name, password.read(), By.COMMAND_LINE);
            return name + " has a new password\n";
        }
    }
}
