#!/usr/bin/env bash
# Publishes dist/ to an object store behind a CDN: docs/deploy/object-store.sh remote:bucket [prune]
# Not run here; by the documentation of rclone (https://rclone.org/commands/rclone_copy/). What never changes goes first and is
# kept; pages follow, so that none refers to a file that isn't there; the old go last.
set -euo pipefail
target=${1:?which bucket, as rclone names it}

forever='public, max-age=31536000, immutable'
rclone copy dist "$target" --include '/_astro/**' --include '/pagefind/**/*.pf_*' \
  --header-upload "Cache-Control: $forever"
rclone copy dist "$target" --exclude '/_astro/**' --exclude '/pagefind/**/*.pf_*' \
  --header-upload 'Cache-Control: no-cache'
# What this build doesn't have: `prune`, once no reader has a page of the last one open.
if [ "${2:-}" = prune ]; then rclone sync dist "$target" --max-delete 50000; fi
