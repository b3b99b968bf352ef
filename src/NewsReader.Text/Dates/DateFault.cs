namespace NewsReader.Text.Dates;

/// <summary>Why what has the form of a date is none.</summary>
public enum DateFault
{
    /// <summary>It has not even the form.</summary>
    None,

    /// <summary>No calendar has it: ۳۱ مهر, 2024-02-30.</summary>
    NoSuchDay,

    /// <summary>A day or a month whose year is not told.</summary>
    NoYear,
}
