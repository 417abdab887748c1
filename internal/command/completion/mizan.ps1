# PowerShell completion for mizan; after that of urfave/cli v2 (MIT, see NOTICE).
# Use: mizan completion powershell | Out-String | Invoke-Expression

Register-ArgumentCompleter -Native -CommandName mizan -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $typed = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
    if ($wordToComplete -and -not $wordToComplete.StartsWith('-')) {
        $typed = @($typed | Select-Object -SkipLast 1)
    }
    & mizan @typed --generate-bash-completion 2>$null | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
    }
}
