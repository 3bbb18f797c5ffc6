#!/bin/sh
# Makes the weights of lang/nl/model and their model card again from the treebanks.
# Usage: training/train.sh [data folder [fold [output folder]]]; fold: first, second or all (training/treebank.py).
# Only the first fold has a model card, since `npm run eval` measures what the other folds are trained on; they go elsewhere.
# PYTHON names a Python 3 with PyTorch (Debian: apt install python3-torch libopenblas0-pthread).
set -e
cd "$(dirname "$0")/.."
data="${1:-${TREEBANKS:-../shared/data}}"
fold="${2:-first}"
model="${3:-lang/nl/model}"
if [ "$fold" != first ] && [ "$model" = lang/nl/model ]; then
  echo "train.sh: name an output folder for fold $fold; $model holds the weights of fold first" >&2
  exit 2
fi
mkdir -p "$model"
python="${PYTHON:-/usr/bin/python3}"
# The matrices are small: a second thread costs more than it brings.
export OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1
# Memory given back to the system is asked for again a moment later, page by page.
export MALLOC_MMAP_THRESHOLD_=4000000000 MALLOC_TRIM_THRESHOLD_=8000000000

"$python" training/train.py "$data" "$model" "$fold"
"$python" training/lemmas.py "$data" "$model" "$fold"
(cd "$model" && sha256sum network.json network.bin words.txt lemmas.tsv particles.tsv > SHA256SUMS)

[ "$model" = lang/nl/model ] || exit 0

# The model card, with what the product makes of the weights.
npm run --silent workshop
node dist/workshop/card.js "$data"
