#!/usr/bin/env python3
"""The runs of SimulateClock's crisis by vectorised NumPy: all runs of a batch take a step at once. Usage: simulate_numpy.py FOLDER"""
import sys
import time

import numpy as np

folder = sys.argv[1]
RUNS, BATCH = 100_000, 4_000


def read(name, *shape):
    return np.fromfile(f"{folder}/{name}.f8").reshape(*shape)


start = np.stack([read("start_attacker", -1), read("start_target", -1)])
n = start.shape[1]
ties = np.stack([read(m, n, n) for m in ("allies", "rivals", "neighbours")]).astype(np.int16)
majors, strengths = read("majors", -1), read("strengths", -1)
begun, (common, apart) = read("begun", 2), read("pull", 2)
effects = read("effects", -1)
logs = np.log1p(np.arange(n + 1))
# by kind of tie, and by how many there are: the factor of a candidate's rate, beside and against
beside = np.exp(effects[2:8:2, None] * logs)
against = np.exp(effects[3:9:2, None] * logs)
entered_beside, entered_against, majors_beside, majors_against = (np.exp(effects[i] * logs) for i in range(8, 12))


def simulate(random, runs, sizes, entered):
    pull = random.standard_normal((2, runs)) * np.array([[common], [apart]])
    pull = np.exp(np.stack([pull[0] + pull[1], pull[0] - pull[1]]))
    counts = np.zeros((2, 3, runs, n), np.int16)
    outside = np.ones((runs, n))
    number = np.zeros((2, runs), int)
    great = np.zeros((2, runs), int)
    strong = np.repeat(begun[:, None], runs, axis=1)
    while runs:
        rates = np.empty((2, runs, n))
        for s in range(2):
            o = 1 - s
            own = start[s] * outside
            for kind in range(3):
                own *= beside[kind][counts[s, kind]]
                own *= against[kind][counts[o, kind]]
            grown = strong[s] / strong.sum(0) - begun[s] / begun.sum()
            shared = pull[s] * entered_beside[number[s]] * entered_against[number[o]]
            shared *= majors_beside[great[s]] * majors_against[great[o]] * np.exp(effects[12] * grown)
            rates[s] = own * shared[:, None]
        cumulated = np.cumsum(np.concatenate([rates[0], rates[1]], axis=1), axis=1)
        drawn = random.random(runs) * (1 + cumulated[:, -1]) - 1
        going = drawn >= 0
        np.add.at(sizes, number.sum(0)[~going], 1)
        taken = np.minimum((cumulated < drawn[:, None]).sum(1), 2 * n - 1)[going]
        pull, counts, outside = pull[:, going], counts[:, :, going], outside[going]
        number, great, strong = number[:, going], great[:, going], strong[:, going]
        runs = len(taken)
        row, side, m = np.arange(runs), taken // n, taken % n
        np.add.at(entered, (side, m), 1)
        outside[row, m] = 0
        for kind in range(3):
            counts[side, kind, row] += ties[kind][m]
        number[side, row] += 1
        great[side, row] += majors[m].astype(int)
        strong[side, row] += strengths[m]


def whole(seed):
    random = np.random.default_rng(seed)
    sizes, entered = np.zeros(n + 1), np.zeros((2, n))
    for _ in range(RUNS // BATCH):
        simulate(random, BATCH, sizes, entered)
    return sizes / RUNS, entered / RUNS


times = []
for seed in range(3):
    began = time.perf_counter(), time.process_time()
    sizes, entered = whole(seed)
    times.append((time.perf_counter() - began[0], time.process_time() - began[1]))
print(
    f"NumPy {np.__version__}, {RUNS:,} runs: wall best {min(t[0] for t in times):.2f} s;"
    f" processor {min(t[1] for t in times):.2f} s; {(np.arange(n + 1) * sizes).sum():.2f} entrants a run;"
    f" likeliest: {np.sort(entered.ravel())[::-1][:5].round(3)}"
)
