namespace NewsReader.Text.Typography;

/// <summary>A place that is set otherwise than it is written.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units of what is written.</param>
/// <param name="Length">Of what is written; never 0.</param>
/// <param name="Text">What is set in its place.</param>
public readonly record struct TypographicChange(int Start, int Length, string Text)
{
    /// <summary>Where what is written ends.</summary>
    public int End => Start + Length;
}
