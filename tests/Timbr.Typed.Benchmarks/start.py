#!/usr/bin/python3
"""Times a program from its start to its first line of output, in turn with /bin/echo: start.py PROGRAM [ARGUMENT ...]"""
import statistics
import subprocess
import sys
import time


def first_line(command):
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    process.stdout.readline()
    elapsed = (time.perf_counter() - start) * 1000
    process.stdout.close()
    process.wait()
    return elapsed


pairs = [(first_line(sys.argv[1:]), first_line(["/bin/echo", "x"])) for _ in range(60)]
above = sorted(program - echo for program, echo in pairs)
print(f"program {statistics.median(p for p, _ in pairs):.2f} ms, /bin/echo {statistics.median(e for _, e in pairs):.2f} ms, "
      f"above it {statistics.median(above):.2f} ms (quartiles {above[15]:.2f}-{above[45]:.2f}), 60 pairs")
