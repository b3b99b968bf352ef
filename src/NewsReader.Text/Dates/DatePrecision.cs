namespace NewsReader.Text.Dates;

/// <summary>How exactly a date is known.</summary>
public enum DatePrecision
{
    /// <summary>No date at all.</summary>
    None = 0,

    /// <summary>The year alone.</summary>
    Year = 1,

    /// <summary>Year and month.</summary>
    Month = 2,

    /// <summary>The day.</summary>
    Day = 3,

    /// <summary>Day, hour and minute.</summary>
    Minute = 4,
}
