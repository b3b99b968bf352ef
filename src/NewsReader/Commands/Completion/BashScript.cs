using System.Text;

namespace NewsReader.Commands.Completion;

/// <summary>Completion for bash 4 and later, without the package of that name.</summary>
internal static class BashScript
{
    private const string Top = """
        # bash completion of NewsReader; made by "newsreader completion bash"

        # What the value of an option is; nothing for one without a value.
        _newsreader_option() {
            case "$1|$2" in

        """;

    // What is before the word at the cursor tells the verb; an equals sign is a word of its own to bash.
    private const string Head = """
        _newsreader_values() {
            case "$1" in
                path) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$2") ;;
                folder) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$2") ;;
                text) COMPREPLY=() ;;
                *) mapfile -t COMPREPLY < <(compgen -W "${1#choice }" -- "$2") ;;
            esac
        }

        _newsreader() {
            local word="${COMP_WORDS[COMP_CWORD]}" before="" verb="" i kind
            [[ $word == "=" ]] && word=""
            for ((i = 1; i < COMP_CWORD; i++)); do
                [[ ${COMP_WORDS[i]} == "=" ]] && continue
                if [[ -n $before && $(_newsreader_option "$verb" "$before") ]]; then
                    before=""
                    continue
                fi
                before="${COMP_WORDS[i]}"
                case "$verb|$before" in

        """;

    private const string Middle = """
                esac
            done
            kind=$(_newsreader_option "$verb" "$before")
            if [[ -n $kind ]]; then
                _newsreader_values "$kind" "$word"
                return
            fi
            case "$verb" in

        """;

    private const string Tail = """
            esac
        }

        complete -F _newsreader newsreader NewsReader

        """;

    public static string Write(CommandTree tree)
    {
        var script = new StringBuilder();
        script.Append(Top);
        foreach (var (verb, option) in tree.All.SelectMany(verb => verb.Options.Select(option => (verb, option))))
        {
            if (option.Value != ValueKind.None)
                script.Add($"        {Either(option.Names.Select(name => $"{verb.Path}|{name}"))}) echo \"{Kind(option)}\" ;;\n");
        }

        script.Append("    esac\n}\n\n").Append(Head);
        foreach (var verb in tree.All.Where(verb => verb.Path.Length > 0))
            script.Add($"            \"{Parent(verb)}|{verb.Name}\") verb=\"{verb.Path}\" ;;\n");
        script.Append(Middle);
        foreach (var verb in tree.All)
            Write(script, verb);
        return script.Append(Tail).ToString();
    }

    private static void Write(StringBuilder script, CommandTree verb)
    {
        var words = verb.Verbs.Select(one => one.Name).Concat(verb.Options.SelectMany(option => option.Names));
        var argument = verb.Arguments is [.., var last] ? Kind(last) : "text";
        script.Add($"        \"{verb.Path}\")\n");
        script.Add($"            if [[ $word != -* ]]; then _newsreader_values \"{argument}\" \"$word\"; fi\n");
        script.Add($"            if [[ $word == -* || {(verb.Verbs.Count > 0 ? "1" : "-z $word")} ]]; then\n");
        script.Append("                mapfile -t -O \"${#COMPREPLY[@]}\" COMPREPLY ");
        script.Add($"< <(compgen -W \"{string.Join(' ', words)}\" -- \"$word\")\n");
        script.Append("            fi ;;\n");
    }

    private static string Kind(CommandWord word) => word.Value switch
    {
        ValueKind.Choice => $"choice {string.Join(' ', word.Choices)}",
        ValueKind.Path => "path",
        ValueKind.Folder => "folder",
        _ => "text",
    };

    private static string Either(IEnumerable<string> patterns) => string.Join(" | ", patterns.Select(pattern => $"\"{pattern}\""));

    private static string Parent(CommandTree verb) =>
        verb.Path.Contains(' ', StringComparison.Ordinal) ? verb.Path[..verb.Path.LastIndexOf(' ')] : "";
}
