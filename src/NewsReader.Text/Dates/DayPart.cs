namespace NewsReader.Text.Dates;

/// <summary>Parts of the day as Persian names them.</summary>
public enum DayPart
{
    /// <summary>None is named.</summary>
    None = 0,

    /// <summary>بامداد، سحر: after midnight, before sunrise.</summary>
    EarlyMorning = 1,

    /// <summary>صبح.</summary>
    Morning = 2,

    /// <summary>ظهر.</summary>
    Noon = 3,

    /// <summary>بعدازظهر.</summary>
    Afternoon = 4,

    /// <summary>عصر، غروب.</summary>
    Evening = 5,

    /// <summary>شب.</summary>
    Night = 6,
}
