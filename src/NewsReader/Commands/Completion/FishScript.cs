using System.Text;

namespace NewsReader.Commands.Completion;

/// <summary>Completion for fish.</summary>
internal static class FishScript
{
    private const string Command = "complete -c newsreader";

    private const string Functions = """
        # The verb that is before the cursor; a value of an option is none, whatever it is called.
        function __newsreader_verb
            set -l verb
            set -l before
            for word in (commandline -opc)[2..]
                if contains -- "$before" $__newsreader_valued
                    set before
                    continue
                end
                set before $word
                set -l longer (string trim -- "$verb $word")
                contains -- "$longer" $__newsreader_verbs; and set verb $longer
            end
            echo "$verb"
        end

        function __newsreader_is
            test (__newsreader_verb) = "$argv"
        end


        """;

    public static string Write(CommandTree tree)
    {
        var script = new StringBuilder("# fish completion of NewsReader; made by \"newsreader completion fish\"\n");
        var verbs = tree.All.Where(verb => verb.Path.Length > 0).Select(verb => Quoted(verb.Path));
        var valued = tree.All.SelectMany(verb => verb.Options).Where(option => option.Value != ValueKind.None)
            .SelectMany(option => option.Names).Distinct();
        script.Add($"set -g __newsreader_verbs {string.Join(' ', verbs)}\n");
        script.Add($"set -g __newsreader_valued {string.Join(' ', valued)}\n\n").Append(Functions).Add($"{Command} -f\n");
        foreach (var verb in tree.All)
            Write(script, verb);
        return script.Append("complete -c NewsReader -w newsreader\n").ToString();
    }

    private static void Write(StringBuilder script, CommandTree verb)
    {
        var when = $"{Command} -n {Quoted($"__newsreader_is \"{verb.Path}\"")}";
        foreach (var one in verb.Verbs)
            script.Add($"{when} -a {one.Name} -d {Quoted(one.Description)}\n");
        foreach (var option in verb.Options)
            script.Add($"{when}{Names(option)}{Value(option, "-x", "-r -F")} -d {Quoted(option.Description)}\n");
        if (verb.Arguments is [.., var last])
            script.Add($"{when}{Value(last, "-f", "-F")}\n");
    }

    private static string Names(CommandWord option) => string.Concat(option.Names.Select(name =>
        name.StartsWith("--", StringComparison.Ordinal) ? $" -l {name[2..]}" : $" -s {Quoted(name[1..])}"));

    private static string Value(CommandWord word, string alone, string files) => word.Value switch
    {
        ValueKind.None => "",
        ValueKind.Choice => $" {alone} -a {Quoted(string.Join(' ', word.Choices))}",
        ValueKind.Path => $" {files}",
        ValueKind.Folder => $" {alone} -a '(__fish_complete_directories)'",
        _ => $" {alone}",
    };

    private static string Quoted(string text) =>
        $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
