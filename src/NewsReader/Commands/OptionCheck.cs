using System.CommandLine;
using System.CommandLine.Parsing;
using NewsReader.Settings;

namespace NewsReader.Commands;

/// <summary>Finds options that are none: what takes words or paths would take them too, and whoever wrote them believes that they
/// hold.</summary>
internal static class OptionCheck
{
    private const string Prefix = "--";

    /// <summary>What is wrong with the options of a command line, in a sentence; null when nothing is.</summary>
    public static string? Problem(ParseResult parsed, IReadOnlyList<string> arguments)
    {
        var known = Options(parsed.CommandResult).ToList();
        return arguments.TakeWhile(argument => argument != Prefix).Select(argument => WrongSwitch(argument, known)).OfType<string>()
            .FirstOrDefault() ?? Words(parsed).Select(word => Unknown(word, parsed, known)).OfType<string>().FirstOrDefault();
    }

    // Those of the verb, and of the verbs above it that hold for all below.
    private static IEnumerable<Option> Options(CommandResult command)
    {
        for (var at = command; at is not null; at = at.Parent as CommandResult)
        {
            foreach (var option in at.Command.Options.Where(option => at == command || option.Recursive))
                yield return option;
        }
    }

    // The value of a switch that is neither true nor false is taken for a word.
    private static string? WrongSwitch(string argument, List<Option> known)
    {
        var end = argument.IndexOfAny(['=', ':']);
        if (end < 0 || known.Find(option => option.Name == argument[..end]) is not { } option || option.ValueType != typeof(bool))
            return null;
        var value = argument[(end + 1)..];
        return bool.TryParse(value, out _) ? null : $"{option.Name} is \"{value}\"; allowed are true and false.";
    }

    // What was taken for a word or a path, but for what follows a bare "--".
    private static IEnumerable<string> Words(ParseResult parsed)
    {
        var before = parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash).ToHashSet(ReferenceEqualityComparer.Instance);
        return parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens)
            .Where(before.Contains).Select(token => token.Value);
    }

    private static string? Unknown(string word, ParseResult parsed, List<Option> known)
    {
        if (!word.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        var name = word.Split('=')[0];
        var isSetting = parsed.CommandResult.Command.Name == ServeCommand.Name && name.Length < word.Length;
        if (isSetting && KnownSettings.Has(name[Prefix.Length..]))
            return null;
        var meant = Suggestion.Question(name, known.Select(option => option.Name).Concat(isSetting ? KnownSettings.OnCommandLine : []));
        return isSetting
            ? $"\"{name}\" is no option and no setting.{meant} Settings are written as --NewsReader:Limits:Burst=100."
            : $"\"{name}\" is no option.{meant} A word that begins with -- may follow a bare --.";
    }
}
