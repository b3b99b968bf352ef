namespace NewsReader.Text.Dates;

/// <summary>The calendars that Persian news date by.</summary>
public enum CalendarKind
{
    /// <summary>The Gregorian calendar (میلادی).</summary>
    Gregorian = 0,

    /// <summary>The Iranian solar calendar (هجری شمسی).</summary>
    Jalali = 1,

    /// <summary>The lunar calendar (هجری قمری); its days here may be off by up to two from those announced in Iran.</summary>
    Hijri = 2,
}
