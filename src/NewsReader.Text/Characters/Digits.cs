namespace NewsReader.Text.Characters;

/// <summary>The three scripts of decimal digits in use: Latin 0-9, Persian ۰-۹ and Arabic-Indic ٠-٩.</summary>
public static class Digits
{
    /// <summary>The text with Latin and Arabic-Indic digits written as Persian ones; nothing else changes.</summary>
    public static string ToPersian(string text) => Map(text, '۰');

    /// <summary>The text with Persian and Arabic-Indic digits written as Latin ones; nothing else changes.</summary>
    public static string ToLatin(string text) => Map(text, '0');

    /// <summary>The value 0-9 of a digit in any of the three scripts, or -1.</summary>
    public static int ValueOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '۰' and <= '۹' => c - '۰',
        >= '٠' and <= '٩' => c - '٠',
        _ => -1,
    };

    private static string Map(string text, char zero)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(text.Length, (text, zero), static (span, state) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                var value = ValueOf(state.text[i]);
                span[i] = value < 0 ? state.text[i] : (char)(state.zero + value);
            }
        });
    }
}
