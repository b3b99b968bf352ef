using System.Runtime.InteropServices;

namespace NewsReader.Queries;

/// <summary>A stretch of two texts that is the same in both, or is still to be compared.</summary>
/// <param name="OldEnd">One past the last word.</param>
internal readonly record struct DifferencePart(int OldStart, int OldEnd, int NewStart, int NewEnd, bool IsSame)
{
    /// <summary>Words of both together.</summary>
    public int Length => OldEnd - OldStart + (NewEnd - NewStart);

    /// <summary>Words of the one times those of the other.</summary>
    public long Pairs => (long)(OldEnd - OldStart) * (NewEnd - NewStart);
}

/// <summary>Cuts two texts at what they surely have in common: their beginnings and ends, and the longest row of words that each has once
/// (the "patience" way of comparing). Takes as long as sorting the words.</summary>
internal static class DifferenceParts
{
    /// <summary>What is shorter is compared as a whole.</summary>
    public const int Short = 3_000;

    public static IEnumerable<DifferencePart> Cut(IReadOnlyList<string> old, IReadOnlyList<string> changed)
    {
        var whole = new DifferencePart(0, old.Count, 0, changed.Count, IsSame: false);
        if (whole.Length <= Short)
            return [whole];
        return Between(whole, old, changed).SelectMany(part => part.IsSame || part.Length <= Short
            ? [part] : Between(part, old, changed)).Where(part => part.Length > 0);
    }

    private static IEnumerable<DifferencePart> Between(DifferencePart part, IReadOnlyList<string> old, IReadOnlyList<string> changed)
    {
        var (oldStart, newStart) = (part.OldStart, part.NewStart);
        foreach (var (oldAt, newAt) in Row(part, old, changed).Append((part.OldEnd, part.NewEnd)))
        {
            // Around a word that is the same its neighbours mostly are too.
            var (from, to) = (oldStart, newStart);
            while (from < oldAt && to < newAt && old[from] == changed[to])
                (from, to) = (from + 1, to + 1);
            yield return new DifferencePart(oldStart, from, newStart, to, IsSame: true);
            var (oldEnd, newEnd) = (oldAt, newAt);
            while (oldEnd > from && newEnd > to && old[oldEnd - 1] == changed[newEnd - 1])
                (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1);
            yield return new DifferencePart(from, oldEnd, to, newEnd, IsSame: false);
            (oldStart, newStart) = (oldEnd, newEnd);
        }

        yield return new DifferencePart(oldStart, part.OldEnd, newStart, part.NewEnd, IsSame: true);
    }

    // Words that both parts have once, as many of them as stand in the same order in both.
    private static List<(int Old, int New)> Row(DifferencePart part, IReadOnlyList<string> old, IReadOnlyList<string> changed)
    {
        var places = new Dictionary<string, Place>(StringComparer.Ordinal);
        for (var i = part.OldStart; i < part.OldEnd; i++)
        {
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, old[i], out _);
            (place.Old, place.InOld) = (i, place.InOld + 1);
        }

        for (var i = part.NewStart; i < part.NewEnd; i++)
        {
            ref var place = ref CollectionsMarshal.GetValueRefOrNullRef(places, changed[i]);
            if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref place))
                (place.New, place.InNew) = (i, place.InNew + 1);
        }

        return Rising([.. places.Values.Where(place => place is { InOld: 1, InNew: 1 }).Select(place => (place.Old, place.New)).Order()]);
    }

    // The longest row in which the second numbers rise, by patience sorting.
    private static List<(int Old, int New)> Rising(List<(int Old, int New)> pairs)
    {
        var piles = new List<int>();
        var before = new int[pairs.Count];
        for (var i = 0; i < pairs.Count; i++)
        {
            var (low, high) = (0, piles.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (pairs[piles[middle]].New < pairs[i].New)
                    low = middle + 1;
                else
                    high = middle;
            }

            before[i] = low == 0 ? -1 : piles[low - 1];
            if (low == piles.Count)
                piles.Add(i);
            else
                piles[low] = i;
        }

        var row = new List<(int Old, int New)>();
        for (var i = piles.Count == 0 ? -1 : piles[^1]; i >= 0; i = before[i])
            row.Add(pairs[i]);
        row.Reverse();
        return row;
    }

    private struct Place
    {
        public int Old;
        public int New;
        public int InOld;
        public int InNew;
    }
}
