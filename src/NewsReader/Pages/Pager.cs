namespace NewsReader.Pages;

/// <summary>The links to the pages of a list.</summary>
/// <param name="Page">The present page, from 1.</param>
/// <param name="Last">The last page.</param>
/// <param name="Address">The address of a page.</param>
internal sealed record Pager(int Page, int Last, Func<int, string> Address)
{
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
        new[] { 1, Page - 1, Page, Page + 1, Last }.Where(number => number >= 1 && number <= Last).Distinct().Order();
}
