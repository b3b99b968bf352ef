namespace NewsReader.Reading.Html;

/// <summary>How much of what was found to be the text of a page is in one of its elements.</summary>
internal enum TextShare
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Less than a third, without the title.</summary>
    Little,

    /// <summary>More, or nobody knows.</summary>
    Most,
}
