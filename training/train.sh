#!/bin/sh
# Makes the weights of lang/nl/model again from the treebanks. Usage: training/train.sh [data folder]
# PYTHON names a Python 3 with PyTorch (Debian: apt install python3-torch).
set -e
cd "$(dirname "$0")/.."
exec "${PYTHON:-/usr/bin/python3}" training/train.py "${1:-${TREEBANKS:-../shared/data}}" lang/nl/model
