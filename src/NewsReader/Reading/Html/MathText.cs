using System.Text;
using AngleSharp.Dom;

namespace NewsReader.Reading.Html;

/// <summary>A formula in MathML as it is written on one line: <c>x=(−b)/(2a)</c>, <c>y^2</c>.</summary>
internal static class MathText
{
    /// <summary>The formula of a math element.</summary>
    public static string Read(IElement math)
    {
        var text = new StringBuilder();
        Write(math, text);
        return ElementHeuristics.Flat(text.ToString());
    }

    // As deep as the parsed document, which is bounded.
    private static void Write(IElement element, StringBuilder text)
    {
        var sign = element.LocalName switch
        {
            "mfrac" => "/",
            "msup" or "mover" => "^",
            "msub" or "munder" => "_",
            _ => "",
        };
        var isFirst = true;
        foreach (var child in element.ChildNodes)
        {
            if (child is IText words)
                text.Append(words.Data.Trim());
            else if (child is IElement part && !part.LocalName.StartsWith("annotation", StringComparison.Ordinal))
            {
                text.Append(isFirst ? "" : sign);
                WriteOperand(part, text, isOperand: sign.Length > 0);
                isFirst = false;
            }
        }
    }

    private static void WriteOperand(IElement part, StringBuilder text, bool isOperand)
    {
        var isGroup = isOperand && part.ChildElementCount > 1;
        text.Append(isGroup ? "(" : "").Append(part.LocalName is "msqrt" or "mroot" ? "√" : "");
        Write(part, text);
        text.Append(isGroup ? ")" : "").Append(part.LocalName is "mtr" or "mtd" ? " " : "");
    }
}
