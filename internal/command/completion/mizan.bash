# bash completion for mizan; after that of urfave/cli v2 (MIT, see NOTICE).
# Use: source <(mizan completion bash)

_mizan_complete() {
  local cur requested
  local -a words
  COMPREPLY=()
  cur="${COMP_WORDS[COMP_CWORD]}"
  words=("${COMP_WORDS[@]:0:$COMP_CWORD}")
  if [[ "$cur" == "-"* ]]; then
    words+=("$cur")
  fi
  requested=$("${words[@]}" --generate-bash-completion 2>/dev/null)
  COMPREPLY=($(compgen -W "${requested}" -- "${cur}"))
  return 0
}

complete -o bashdefault -o default -F _mizan_complete mizan
