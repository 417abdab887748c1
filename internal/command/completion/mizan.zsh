#compdef mizan
# zsh completion for mizan; after that of urfave/cli v2 (MIT, see NOTICE).
# Use: source <(mizan completion zsh), or save it as _mizan in a folder of $fpath.

_mizan() {
  local -a opts
  local cur
  cur=${words[-1]}
  if [[ "$cur" == "-"* ]]; then
    opts=("${(@f)$(${words[@]:0:#words[@]-1} ${cur} --generate-bash-completion 2>/dev/null)}")
  else
    opts=("${(@f)$(${words[@]:0:#words[@]-1} --generate-bash-completion 2>/dev/null)}")
  fi
  if [[ "${opts[1]}" != "" ]]; then
    _describe 'values' opts
  else
    _files
  fi
}

compdef _mizan mizan
