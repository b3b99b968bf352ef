using System.Text;

namespace NewsReader.Commands.Completion;

/// <summary>Completion for PowerShell 5.1 and later.</summary>
internal static class PowerShellScript
{
    private const string Tail = """
            $verb = ''
            $before = ''
            for ($i = 1; $i -lt $commandAst.CommandElements.Count; $i++) {
                if ($commandAst.CommandElements[$i].Extent.EndOffset -ge $cursorPosition) { break }
                $text = $commandAst.CommandElements[$i].Extent.Text
                $longer = "$verb $text".Trim()
                if ($words["$verb|"] | Where-Object { $_[0] -ceq $before -and $_[1] }) { $before = ''; continue }
                $before = $text
                if ($words.ContainsKey("$longer|")) { $verb = $longer }
            }
            $kind = $arguments[$verb]
            $isValue = $false
            $prefix = ''
            if ($wordToComplete -match '^(--[^=]+=)(.*)$') { $before, $prefix, $wordToComplete = $Matches[1].TrimEnd('='), $Matches[1], $Matches[2] }
            $words["$verb|"] | Where-Object { $_[0] -ceq $before -and $_[1] } | ForEach-Object { $kind = $_[1]; $isValue = $true }
            if ($prefix -and -not $isValue) { return }
            if ($kind -in 'path', 'folder' -and -not $wordToComplete.StartsWith('-')) {
                [System.Management.Automation.CompletionCompleters]::CompleteFilename($wordToComplete) |
                    Where-Object { $kind -eq 'path' -or $_.ResultType -eq 'ProviderContainer' } | ForEach-Object {
                        [System.Management.Automation.CompletionResult]::new("$prefix$($_.CompletionText)", $_.ListItemText, $_.ResultType, $_.ToolTip)
                    }
            } elseif ($kind -and $kind -ne 'text') {
                $kind -split ' ' | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new("$prefix$_", $_, 'ParameterValue', $_)
                }
            }
            if (-not $isValue) {
                $words["$verb|"] | Where-Object { $_[0] -like "$wordToComplete*" } | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterValue', $_[2])
                }
            }
        }

        """;

    public static string Write(CommandTree tree)
    {
        var script = new StringBuilder("# PowerShell completion of NewsReader; made by \"newsreader completion powershell\"\n");
        script.Append("Register-ArgumentCompleter -Native -CommandName newsreader, NewsReader -ScriptBlock {\n");
        script.Append("    param($wordToComplete, $commandAst, $cursorPosition)\n");
        script.Append("    # By verb: words that can follow, what their values are, what they are for.\n    $words = @{\n");
        foreach (var verb in tree.All)
        {
            var rows = verb.Verbs.Select(one => Row(one.Name, "", one.Description))
                .Concat(verb.Options.SelectMany(option => option.Names.Select(name => Row(name, Kind(option), option.Description))));
            script.Add($"        {Quoted($"{verb.Path}|")} = @(\n            {string.Join(",\n            ", rows)}\n        )\n");
        }

        script.Append("    }\n    $arguments = @{\n");
        foreach (var verb in tree.All.Where(verb => verb.Arguments.Count > 0))
            script.Add($"        {Quoted(verb.Path)} = {Quoted(Kind(verb.Arguments[^1]))}\n");
        return script.Append("    }\n").Append(Tail).ToString();
    }

    private static string Row(string word, string kind, string description) => $"@({Quoted(word)}, {Quoted(kind)}, {Quoted(description)})";

    private static string Kind(CommandWord word) => word.Value switch
    {
        ValueKind.None => "",
        ValueKind.Choice => string.Join(' ', word.Choices),
        ValueKind.Path => "path",
        ValueKind.Folder => "folder",
        _ => "text",
    };

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
