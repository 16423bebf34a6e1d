#!/usr/bin/env python3
"""Runs a command and says how long it took. Usage: process.py COMMAND ..."""
import resource
import subprocess
import sys
import time

began = time.perf_counter()
subprocess.run(sys.argv[1:], check=True)
wall = time.perf_counter() - began
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"whole process: wall {wall:.2f} s, processor {used.ru_utime + used.ru_stime:.2f} s")
