#!/usr/bin/env bash
# Renews the pictures of docs/samples.md: one of each kind of pack, from the book of this project.
#   docs/samples.sh [RAHNAMO]
# Needs poppler (pdftoppm) and Python with Pillow. Without an argument it takes the `rahnamo` of the last `cargo build`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
rahnamo=${1:-${CARGO_TARGET_DIR:-target}/debug/rahnamo}
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT

# One line a picture: name, country, language, pack, `bw` or `-` for the coloured file, pages.
while read -r name country lang pack ink pages; do
  [ -n "$name" ] || continue
  flags=()
  [ "$ink" = bw ] && flags=(--bw)
  "$rahnamo" pack build "$pack" --country "$country" --lang "$lang" "${flags[@]}" -d "$made" >/dev/null
  suffix=${flags[0]:+-bw}
  file=$made/${country,,}-$lang-$pack$suffix.pdf
  case $name in *-a4) file=$made/${country,,}-$lang-$pack-a4$suffix.pdf ;; esac
  for page in ${pages//,/ }; do pdftoppm -scale-to 760 -png -f "$page" -l "$page" -singlefile "$file" "$made/$name.$page"; done
  python3 docs/samples.py "docs/img/samples/$name.png" $(for page in ${pages//,/ }; do echo "$made/$name.$page.png"; done)
done <<'LIST'
guide        TJ tg  legal-social-guide       - 1,4
handout      KZ kk  first-aid-handout        - 1,5
info-pack    UZ uz  health-social            - 1,4
two          TJ tg  first-aid-two-languages  - 3,4
tests        TJ tg  legal-test-a             - 1
pictures     KG ky  health-test-pictures     - 1
forms        KZ kk  forms                    - 2
letters      TJ ru  letters                  - 2
poster       UZ uz  poster-documents         - 1
banner       KZ kk  banner                   - 1
leaflet      TJ tg  legal-leaflet            - 1,2
booklet-a4   TJ ru  first-aid-booklet        - 1
pocket-a4    UZ uz  pocket                   - 1
stickers     KG ky  stickers                 - 1
flag         KZ ru  flag                     - 1
sign         TJ tg  sign                     - 1
bw-handout   KG ru  first-aid-handout        bw 1,3
bw-poster    KZ kk  poster-documents         bw 1
bw-leaflet   UZ uz  legal-leaflet            bw 1,2
LIST
