using System.Globalization;

namespace NewsReader.Articles;

/// <summary>How often something was met and not read, as a run keeps it.</summary>
/// <param name="What">The extension of files that no reader reads, with its point or empty; else the kind of what was left out on
/// purpose.</param>
internal readonly record struct PassedOver(int Count, string What)
{
    public bool IsLeftOut => What.Length > 0 && What[0] != '.';

    /// <summary>Reads "3 .exe", "2 draft" or "1".</summary>
    public static PassedOver Parse(string kept) => kept.Split(' ', 2) is [var number, var what]
        ? new(int.Parse(number, CultureInfo.InvariantCulture), what)
        : new(int.Parse(kept, CultureInfo.InvariantCulture), "");

    public override string ToString() => FormattableString.Invariant($"{Count} {What}").TrimEnd();
}
