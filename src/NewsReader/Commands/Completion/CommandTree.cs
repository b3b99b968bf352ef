using System.CommandLine;
using System.CommandLine.Completions;

namespace NewsReader.Commands.Completion;

/// <summary>What a value on the command line is.</summary>
internal enum ValueKind
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>One of some words.</summary>
    Choice,

    /// <summary>A file or folder.</summary>
    Path,

    Folder,

    /// <summary>Anything else, which nobody can complete.</summary>
    Text,
}

/// <summary>An option or an argument, as far as a shell has to know it.</summary>
/// <param name="Names">Of an option, the long one first.</param>
/// <param name="Choices">The words of <see cref="ValueKind.Choice"/>.</param>
internal sealed record CommandWord(IReadOnlyList<string> Names, string Description, ValueKind Value, IReadOnlyList<string> Choices);

/// <summary>A verb and what can follow it.</summary>
/// <param name="Path">The words that lead to it, separated by spaces; empty for the program itself.</param>
internal sealed record CommandTree(
    string Path, string Description, IReadOnlyList<CommandTree> Verbs, IReadOnlyList<CommandWord> Options,
    IReadOnlyList<CommandWord> Arguments)
{
    /// <summary>Itself and all below it.</summary>
    public IEnumerable<CommandTree> All => Verbs.SelectMany(verb => verb.All).Prepend(this);

    /// <summary>The last word of its path.</summary>
    public string Name => Path.Split(' ')[^1];

    /// <summary>Reads the command line's own description, so that no shell knows another one.</summary>
    public static CommandTree From(RootCommand root)
    {
        var tree = From(root, "", [.. root.Options.Where(option => option.Recursive)]);
        // Without a verb it is served, whatever paths are there.
        return tree with { Arguments = tree.Verbs.Single(verb => verb.Path == ServeCommand.Name).Arguments };
    }

    private static CommandTree From(Command command, string path, IReadOnlyList<Option> common) => new(
        path,
        FirstLine(command.Description),
        [.. command.Subcommands.Where(verb => !verb.Hidden).Select(verb => From(verb, $"{path} {verb.Name}".Trim(), common))],
        [.. command.Options.Union(common).Where(option => !option.Hidden).Select(From)],
        [.. command.Arguments.Where(argument => !argument.Hidden).Select(From)]);

    private static CommandWord From(Option option)
    {
        // Nobody completes what has one letter.
        string[] names = [option.Name, .. option.Aliases.Where(alias => alias.StartsWith("--", StringComparison.Ordinal))];
        if (option.Arity.MaximumNumberOfValues == 0 || option.ValueType == typeof(bool))
            return new CommandWord(names, FirstLine(option.Description), ValueKind.None, []);
        var choices = Words(option.GetCompletions(CompletionContext.Empty));
        return new CommandWord(names, FirstLine(option.Description), KindOf(option.HelpName ?? "", choices), choices);
    }

    private static CommandWord From(Argument argument)
    {
        var choices = Words(argument.GetCompletions(CompletionContext.Empty));
        return new CommandWord([argument.Name], FirstLine(argument.Description), KindOf(argument.Name, choices), choices);
    }

    // The names under which the help shows them.
    private static ValueKind KindOf(string name, List<string> choices) => name switch
    {
        _ when choices.Count > 0 => ValueKind.Choice,
        "PATH" or "FILE" => ValueKind.Path,
        "DIR" => ValueKind.Folder,
        _ => ValueKind.Text,
    };

    private static List<string> Words(IEnumerable<CompletionItem> completions) => [.. completions.Select(one => one.Label)];

    private static string FirstLine(string? text) => (text ?? "").Split('\n')[0];
}
