using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NewsReader.Text.Characters;

namespace NewsReader.Commands;

/// <summary>Options and arguments of few values, refused in people's words.</summary>
internal static class ChoiceOption
{
    /// <summary>An option of a number within bounds, in the digits of any language.</summary>
    public static Option<int> Number(string name, string description, int least, int most, int preset) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => preset,
        CustomParser = result => Read(result, name, least, most) ?? preset,
    };

    /// <inheritdoc cref="Number"/>
    public static Option<int?> NumberOrNone(string name, string description, int least, int most) => new(name)
    {
        Description = description,
        CustomParser = result => Read(result, name, least, most),
    };

    /// <summary>An option of a text that is not empty.</summary>
    public static Option<string> Text(string name, string description)
    {
        var option = new Option<string>(name) { Description = description };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && string.IsNullOrWhiteSpace(token.Value))
                result.AddError($"{name} is \"{token.Value}\"; leave it out, or name one.");
        });
        return option;
    }

    /// <summary>An option of the names of an enumeration.</summary>
    public static Option<T> Choice<T>(string name, string description)
        where T : struct, Enum
    {
        var option = new Option<T>(name) { Description = description, CustomParser = result => Read<T>(result, name) };
        option.CompletionSources.Clear();
        option.CompletionSources.Add(Names<T>());
        return option;
    }

    /// <summary>A required argument of the names of an enumeration.</summary>
    public static Argument<T> Argument<T>(string name, string description)
        where T : struct, Enum
    {
        var argument = new Argument<T>(name) { Description = description, CustomParser = result => Read<T>(result, name) };
        argument.CompletionSources.Clear();
        argument.CompletionSources.Add(Names<T>());
        return argument;
    }

    /// <summary>A number within bounds; null and an error where there is none.</summary>
    public static int? Read(ArgumentResult result, string name, int least, int most)
    {
        if (result.Tokens is not [var token])
            return null;
        if (int.TryParse(Digits.ToLatin(token.Value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most)
            return number;
        result.AddError(FormattableString.Invariant($"{name} is \"{token.Value}\"; allowed is {least} to {most}."));
        return null;
    }

    private static string[] Names<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(name => name.ToLowerInvariant())];

    private static T Read<T>(ArgumentResult result, string name)
        where T : struct, Enum
    {
        var value = result.Tokens is [var token] ? token.Value : "";
        if (Names<T>().Contains(value, StringComparer.OrdinalIgnoreCase))
            return Enum.Parse<T>(value, ignoreCase: true);
        result.AddError($"{name} is \"{value}\"; allowed are {string.Join(", ", Names<T>())}.");
        return default;
    }
}
