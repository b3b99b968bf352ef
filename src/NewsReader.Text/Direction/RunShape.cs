using System.Buffers;

namespace NewsReader.Text.Direction;

/// <summary>Which runs a text written from the right would show otherwise than they are read.</summary>
internal static class RunShape
{
    private const string FormulaSigns = "=≈";
    private const string LatinFormulaSigns = "=≈+→×<>≤≥^";
    // A plus before a Latin name was typed there to be seen behind it: «+Canal».
    private static readonly SearchValues<char> LatinBeginnings = SearchValues.Create("#.@$€£~/\\-−±");
    private static readonly SearchValues<char> LatinEnds = SearchValues.Create("+#*%°®™²³⁺⁻−$€./");
    private const string Units = "°%٪℃";

    // Numbers of telephones (E.164 allows 15 digits); dates, cards and books in three groups or more.
    private const int MinPhoneDigits = 8;
    private const int MaxPhoneDigits = 15;
    private const int MinGroups = 3;
    private const int MinDigitsOfGroups = 7;
    private const int MinAreaDigits = 3;

    /// <summary>Whether a run has a sign of a formula between its parts.</summary>
    public static bool IsFormula(ReadOnlySpan<char> run, bool hasLatin) =>
        run.Length > 2 && run[1..^1].IndexOfAny(hasLatin ? LatinFormulaSigns : FormulaSigns) >= 0;

    /// <summary>Whether a run of Latin words begins or ends with a sign that would go to its other side.</summary>
    public static bool HasOpenEdge(ReadOnlySpan<char> run) => LatinBeginnings.Contains(run[0]) || LatinEnds.Contains(run[^1]);

    /// <summary>Whether a run of digits is the number of a telephone, a date with hyphens or the like, or has a sign before it.</summary>
    public static bool IsNumberInGroups(ReadOnlySpan<char> run)
    {
        var (digits, groups, length, firstLength, longest, hasHyphen) = (0, 0, 0, 0, 0, false);
        foreach (var c in run)
        {
            if (char.IsDigit(c))
            {
                digits++;
                groups += length++ == 0 ? 1 : 0;
                firstLength += groups == 1 ? 1 : 0;
                longest = Math.Max(longest, length);
                continue;
            }

            if (c is not (' ' or '-' or '+' or '(' or ')' or '\u2011'))
                return IsSigned(run);
            hasHyphen |= c is '-' or '\u2011';
            length = 0;
        }

        if (IsSigned(run))
            return true;
        var areYears = groups == MinGroups && digits == longest * groups;
        var isParted = groups > 1 && (firstLength >= MinAreaDigits || run[0] == '+');
        return isParted && ((BeginsAsPhone(run) && digits is >= MinPhoneDigits and <= MaxPhoneDigits)
            || (hasHyphen && !run.Contains(' ') && groups >= MinGroups && digits >= MinDigitsOfGroups && !areYears));
    }

    private static bool BeginsAsPhone(ReadOnlySpan<char> run) => run[0] is '+' or '0' or '۰' or '٠';

    // A hyphen before a number is as often a dash; with a unit after the number it is a sign.
    private static bool IsSigned(ReadOnlySpan<char> run) => run.Length > 1 && char.IsDigit(run[1])
        && (run[0] is '+' or '−' or '±' || (run[0] == '-' && run.IndexOfAny(Units) > 0)) && !run.Contains(' ');
}
