#!/usr/bin/env bash
# Publishes dist/ to an object store behind a CDN: docs/deploy/object-store.sh remote:bucket [prune]
# Not tested here; written from the documentation of rclone (https://rclone.org/commands/rclone_copy/).
# Immutable files are uploaded first and kept. Pages follow, so that no page refers to a missing file. Old files are removed last.
set -euo pipefail
target=${1:?which bucket, as rclone names it}

forever='public, max-age=31536000, immutable'
rclone copy dist "$target" --include '/_astro/**' --include '/pagefind/**/*.pf_*' \
  --header-upload "Cache-Control: $forever"
rclone copy dist "$target" --exclude '/_astro/**' --exclude '/pagefind/**/*.pf_*' \
  --header-upload 'Cache-Control: no-cache'
# `prune` removes the files that this build doesn't have. Run it once no reader has a page of the previous build open.
if [ "${2:-}" = prune ]; then rclone sync dist "$target" --max-delete 50000; fi
