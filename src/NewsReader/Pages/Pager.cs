namespace NewsReader.Pages;

/// <summary>The links to the pages of a list.</summary>
/// <param name="Page">The present page, from 1; 0 for one that has no number.</param>
/// <param name="Last">The last page that has a number.</param>
/// <param name="Address">The address of a numbered page.</param>
internal sealed record Pager(int Page, int Last, Func<int, string> Address)
{
    /// <summary>The address of the page before this one, or null.</summary>
    public string? Previous { get; init; } = Page > 1 ? Address(Page - 1) : null;

    /// <summary>The address of the page after this one, or null.</summary>
    public string? Next { get; init; } = Page < Last && Page > 0 ? Address(Page + 1) : null;

    /// <summary>Whether there is anywhere to go.</summary>
    public bool IsNeeded => Last > 1 || Previous is not null || Next is not null;

    /// <summary>The numbers to show: the first, the last and those around the present one; 0 stands for a gap.</summary>
    public IReadOnlyList<int> Numbers()
    {
        var numbers = new List<int>();
        var previous = 0;
        foreach (var number in Shown())
        {
            // A gap of one page is that page.
            if (number - previous == 2)
                numbers.Add(previous + 1);
            else if (number - previous > 2)
                numbers.Add(0);
            numbers.Add(number);
            previous = number;
        }

        return numbers;
    }

    private IEnumerable<int> Shown() =>
        (Page == 0 ? [1, Last] : new[] { 1, Page - 1, Page, Page + 1, Last }).Where(number => number >= 1 && number <= Last).Distinct()
            .Order();
}
