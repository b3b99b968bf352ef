using System.Text;

namespace NewsReader.Commands.Completion;

/// <summary>Completion for zsh, as a file of its function path or to be sourced.</summary>
internal static class ZshScript
{
    private const string Tail = """

        if [[ ${funcstack[1]} == _newsreader ]]; then
            _newsreader "$@"
        else
            compdef _newsreader newsreader NewsReader
        fi

        """;

    public static string Write(CommandTree tree)
    {
        var script = new StringBuilder("#compdef newsreader NewsReader\n# Made by \"newsreader completion zsh\".\n");
        foreach (var verb in tree.All.Reverse())
        {
            script.Add($"\n{Function(verb)}() {{\n");
            if (verb.Verbs.Count == 0)
                script.Add($"    _arguments \\\n{Specs(verb)}{Arguments(verb)}\n");
            else
                WriteVerbs(script, verb);
            script.Append("}\n");
        }

        return script.Append(Tail).ToString();
    }

    private static void WriteVerbs(StringBuilder script, CommandTree verb)
    {
        script.Append("    local curcontext=\"$curcontext\" state line\n    local -a verbs\n    verbs=(\n");
        foreach (var one in verb.Verbs)
            script.Add($"        {Quoted($"{one.Name}:{one.Description}")}\n");
        script.Add($"    )\n    _arguments -C \\\n{Specs(verb)}        '1: :->verb' \\\n        '*:: :->rest'\n    case $state in\n");
        var files = verb.Arguments.Count > 0 ? "; _files" : "";
        script.Add($"        verb) _describe -t commands verb verbs{files} ;;\n        rest)\n            case $line[1] in\n");
        foreach (var one in verb.Verbs)
            script.Add($"                {one.Name}) {Function(one)} ;;\n");
        script.Add($"                *) {(verb.Arguments.Count > 0 ? "_files" : "")} ;;\n            esac ;;\n    esac\n");
    }

    private static string Specs(CommandTree verb) => string.Concat(verb.Options.SelectMany(option => option.Names.Select(name =>
        $"        {Quoted($"{Escaped(name)}{Mark(option)}[{Escaped(option.Description)}]{Action(option)}")} \\\n")));

    private static string Arguments(CommandTree verb) => verb.Arguments is [.., var last]
        ? $"        {Quoted($"*:{last.Names[0]}{Action(last)[Action(last).LastIndexOf(':')..]}")}" : "        && return 0";

    // A value stands behind an equals sign or in the next word.
    private static string Mark(CommandWord option) => option.Value == ValueKind.None ? "" : "=";

    private static string Action(CommandWord word) => word.Value switch
    {
        ValueKind.None => "",
        ValueKind.Choice => $":value:({string.Join(' ', word.Choices)})",
        ValueKind.Path => ":file:_files",
        ValueKind.Folder => ":folder:_files -/",
        _ => ":value: ",
    };

    private static string Function(CommandTree verb) => $"_newsreader{(verb.Path.Length == 0 ? "" : "_")}{verb.Path.Replace(' ', '_')}";

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal)
        .Replace(":", "\\:", StringComparison.Ordinal);

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
