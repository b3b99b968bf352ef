using System.Globalization;

namespace NewsReader.Articles;

/// <summary>The place of an article in every list: newest first by date, then by id; undated ones last.</summary>
internal readonly record struct ListCursor(long SortKey, long Id)
{
    /// <summary>Reads what <see cref="ToString"/> wrote; null when it is none.</summary>
    public static ListCursor? Parse(string? text)
    {
        var parts = (text ?? "").Split('.');
        return parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var key)
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? new ListCursor(key, id)
                : null;
    }

    /// <summary>As addresses carry it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{SortKey}.{Id}");
}
