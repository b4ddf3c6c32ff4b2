"""Runs the measurements in bench/ and prints each as a ratio to a yardstick.

Every file bench/bench_<thing>.py has CASES, a dictionary from a name to a function without
arguments, or `figures()`, which measures by itself and gives names and figures. Seconds differ from
machine to machine and from hour to hour; the ratio to a fixed piece of arithmetic, timed beside
each case, can be compared. Name files on the command line (`engine`) to run only these.
"""

import importlib.util
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 3
YARDSTICK_SIDE = 1200


def main() -> int:
    sys.path.insert(0, str(ROOT))
    wanted = sys.argv[1:] or ["*"]
    paths = sorted(path for name in wanted for path in (ROOT / "bench").glob(f"bench_{name}.py"))
    if not paths:
        print("There is nothing to measure: bench/ holds no bench_*.py.", file=sys.stderr)
        return 1
    print(f"{'case':<50}{'seconds':>10}{'ratio':>10}")
    for path in paths:
        module = _load(path)
        for name, figure in getattr(module, "figures", tuple)():
            title = f"{path.stem.removeprefix('bench_')}: {name}"
            print(f"{title:<60}{figure:>10}", flush=True)
        for name, case in getattr(module, "CASES", {}).items():
            seconds, ratio = measure(case)
            title = f"{path.stem.removeprefix('bench_')}: {name}"
            print(f"{title:<50}{seconds:>10.3f}{ratio:>10.2f}")
    return 0


def measure(case: Callable[[], object]) -> tuple[float, float]:
    """Best of a few rounds: seconds, and the ratio to the yardstick of the same minute."""
    case()  # fills caches; what a book costs is its second page, not the first import
    best = min(_seconds(case) for _ in range(ROUNDS))
    return best, best / min(_seconds(_yardstick) for _ in range(ROUNDS))


def _yardstick() -> None:
    numbers = np.linspace(0.0, 1.0, YARDSTICK_SIDE * YARDSTICK_SIDE).reshape(YARDSTICK_SIDE, -1)
    for _ in range(5):
        numbers = np.sqrt(np.abs(np.sin(numbers))) + numbers.T


def _seconds(case: Callable[[], object]) -> float:
    started = time.perf_counter()
    case()
    return time.perf_counter() - started


def _load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    sys.exit(main())
