renamed=0 already=0 left=0

# A path, and why it is left alone.
leave() {
  left=$((left + 1))
  printf 'Left alone: %q: %s\n' "${1#./}" "$2"
}

there() { [ -e "$1" ] || [ -L "$1" ]; }

sha256() {
  if [ -n "$hasher" ]; then "$hasher" <"$1"; else shasum -a 256 <"$1"; fi
}

# Whether a path is the file that was seen: its size, and its SHA-256 where that is known.
seen() {
  local found
  [ -f "$1" ] || return 1
  found=$(wc -c <"$1" 2>/dev/null) || return 1
  [ "$((found))" -eq "$2" ] || return 1
  [ -n "$3" ] || return 0
  found=$(sha256 "$1" 2>/dev/null) || return 1
  [ "${found%% *}" = "$3" ]
}

# Whether a folder lists a name exactly so: some systems take other cases and spellings for it too.
listed() {
  local entry
  for entry in "${1%/*}"/*; do
    [ "$entry" = "$1" ] && return 0
  done
  return 1
}

# Renames, unless something has the new name.
step() {
  ! there "$2" && rename "$1" "$2" && there "$2" && ! there "$1"
}

# One file whose new name nobody else has: from, to, size, SHA-256.
single() {
  if there "$1"; then
    if there "$2"; then leave "$1" 'something has its new name already'
    elif ! seen "$1" "$3" "$4"; then leave "$1" 'it has changed since it was seen'
    elif step "$1" "$2"; then renamed=$((renamed + 1))
    else leave "$1" 'it could not be renamed'
    fi
  elif ! there "$2"; then leave "$1" 'it is not there'
  elif seen "$2" "$3" "$4"; then already=$((already + 1))
  else leave "$1" 'another file has its new name'
  fi
}

# Files whose names wait for each other: from, to, name meanwhile, size, SHA-256, which ends are free.
from=() to=() meanwhile=() sizes=() sums=() ends=()
member() {
  from+=("$1") to+=("$2") meanwhile+=("$3") sizes+=("$4") sums+=("$5") ends+=("$6")
}

# Whether all of them are where they were, and nothing is in their way.
all_begin() {
  local i
  for i in "${!from[@]}"; do
    case ${ends[i]} in *arrives*) ! there "${to[i]}" || return 1 ;; esac
    seen "${from[i]}" "${sizes[i]}" "${sums[i]}" || return 1
  done
}

# Whether all of them are where they belong.
all_ended() {
  local i
  for i in "${!from[@]}"; do
    case ${ends[i]} in *leaves*) ! there "${from[i]}" || return 1 ;; esac
    seen "${to[i]}" "${sizes[i]}" "${sums[i]}" || return 1
  done
}

all_listed() {
  local i
  for i in "${!to[@]}"; do
    listed "${to[i]}" || return 1
  done
}

leave_all() {
  local i
  for i in "${!from[@]}"; do
    leave "${from[i]}" "$1"
  done
}

# Gives every file its name for a moment; all or none.
park() {
  local i
  for i in "${!from[@]}"; do
    there "${meanwhile[i]}" && continue
    step "${from[i]}" "${meanwhile[i]}" && continue
    while [ "$i" -gt 0 ]; do
      i=$((i - 1))
      step "${meanwhile[i]}" "${from[i]}"
    done
    leave_all 'a file it is renamed with could not be renamed'
    return 1
  done
}

place() {
  local i
  for i in "${!from[@]}"; do
    if ! there "${meanwhile[i]}"; then already=$((already + 1))
    elif step "${meanwhile[i]}" "${to[i]}"; then renamed=$((renamed + 1))
    else leave "${meanwhile[i]}" 'something took its new name meanwhile; move that away and run this again'
    fi
  done
}

# Whether a run that broke off left everything as this one can go on with.
is_resumable() {
  local i
  for i in "${!from[@]}"; do
    if there "${meanwhile[i]}"; then seen "${meanwhile[i]}" "${sizes[i]}" "${sums[i]}" || return 1
    elif there "${meanwhile[0]}"; then seen "${from[i]}" "${sizes[i]}" "${sums[i]}" || return 1
    else seen "${to[i]}" "${sizes[i]}" "${sums[i]}" || return 1
    fi
  done
}

# Renames the members, all or none.
together() {
  local i parked=0
  for i in "${!from[@]}"; do
    there "${meanwhile[i]}" && parked=1
  done
  if [ "$parked" -eq 1 ]; then
    if ! is_resumable; then leave_all 'a run broke off here, and files have changed since'
    elif ! there "${meanwhile[0]}" || park; then place
    fi
  elif all_ended && { ! all_begin || all_listed; }; then already=$((already + ${#from[@]}))
  elif ! all_begin; then leave_all 'it, or a file it is renamed with, has changed or is in the way'
  elif park; then place
  fi
  from=() to=() meanwhile=() sizes=() sums=() ends=()
}
