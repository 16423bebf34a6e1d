#!/usr/bin/env python3
"""The sweep of SweepExport's matrices by vectorised NumPy: an n x n block per attacker. Usage: sweep_numpy.py FOLDER [OUTPUT OF SWEEPCLOCK]"""
import re
import sys
import time

import numpy as np

folder = sys.argv[1]


def read(name, *shape):
    return np.fromfile(f"{folder}/{name}.f8").reshape(shape)


strength = np.fromfile(f"{folder}/strength.f8")
n = len(strength)
attacker_u, attacker_v, target_v = (read(m, 2, n, n) for m in ("attacker_u", "attacker_v", "target_v"))
target_u, crisis_u, crisis_v, land, land_times, ally, ally_times, distance = (
    read(m, n, n)
    for m in ("target_u", "crisis_u", "crisis_v", "land", "land_times", "ally", "ally_times", "distance")
)
base, by_distance, major = (read(m, n) for m in ("base", "by_distance", "major"))
relative, nearer_theirs, pivotal = read("slopes", 3)
corrections = read("corrections", -1, 5)
majors = major.astype(int)
place = corrections[:, :3].astype(int)  # attacker, target, candidate
order = np.argsort(place[:, 0], kind="stable")
place, corrections = place[order], corrections[order]
first = np.searchsorted(place[:, 0], np.arange(n + 1))


def sweep(out, attacker, target):
    for a in range(n):
        theirs = np.log(strength[a] + strength)[:, None]
        gap = (np.abs(strength[a] - strength) + 1e-4)[:, None]
        common = base - relative * theirs
        common += np.minimum(distance[a], distance) * (by_distance + nearer_theirs * theirs)
        common += pivotal * (strength / (strength + gap))
        u = common + crisis_u[a][:, None]
        u += attacker_u[majors, a]
        u += target_u
        u += land[a] * land_times
        u += ally[a] * ally_times
        v = common
        v += crisis_v[a][:, None]
        v += attacker_v[majors, a]
        v += target_v[majors[a]]
        v += land * land_times[a]
        v += ally * ally_times[a]
        here = slice(first[a], first[a + 1])
        u[place[here, 1], place[here, 2]] += corrections[here, 3]
        v[place[here, 1], place[here, 2]] += corrections[here, 4]
        np.exp(u, out=u)
        np.exp(v, out=v)
        o = 1 / (1 + u + v)
        out[a] = o
        attacker[a] = u * o
        target[a] = v * o


chances = [np.zeros((n, n, n), np.float32) for _ in range(3)]
wall, processor = [], []
for run in range(12):
    start, used = time.perf_counter(), time.process_time()
    sweep(*chances)
    processor.append(time.process_time() - used)
    wall.append(time.perf_counter() - start)
worst = max(
    np.nanmax(np.abs(c - read(name, n, n, n))) for c, name in zip(chances, ("p_out", "p_attacker", "p_target"))
)
triads = n * (n - 1) * (n - 2)
medians = {}
for clock, times in ("wall", wall), ("processor", processor):
    times = sorted(times[2:])
    middle = times[len(times) // 2]
    medians[clock] = 1000 * middle
    print(f"numpy {np.__version__}, {clock}: median {1000 * middle:.0f} ms, best {1000 * times[0]:.0f} ms, "
          f"{1e9 * middle / triads:.1f} ns a triad")
if len(sys.argv) > 2:
    clocked = r"the chances, (\d) threads?: wall median ([\d.]+) ms.*processor median ([\d.]+) ms"
    for threads, wall, processor in re.findall(clocked, open(sys.argv[2]).read()):
        print(
            f"numpy takes {medians['wall'] / float(wall):.1f} times as long as Casus on {threads} thread(s),"
            f" and {medians['processor'] / float(processor):.1f} times the processor time (medians)"
        )
print(f"largest difference from Casus: {worst:.1e}")
if worst > 1e-6:
    sys.exit("the numbers differ")
