using NewsReader.Tests.Support;

namespace NewsReader.Tests.Faults;

/// <summary>A random course of what happens to an archive; the same for the same seed.</summary>
internal sealed class Schedule(int seed)
{
    private const int Steps = 15;

    private readonly Random random = new(seed);
    private readonly List<string> told = [];

    /// <summary>What happened until now, a line a step.</summary>
    public IReadOnlyList<string> Told => told;

    /// <summary>Goes through all steps; after each the archive is as the model has it, or this fails.</summary>
    public async Task RunAsync()
    {
        await using var archive = await Rehearsal.StartAsync(mirrors: random.Next(2) == 0, random);
        var kills = await FaultInjector.IsAvailableAsync();
        Tell($"start, {(archive.Mirrors ? "with" : "without")} --mirror");
        for (var step = 0; step < Steps; step++)
        {
            await StepAsync(archive, kills);
            await archive.CheckAsync(random);
        }
    }

    private async Task StepAsync(Rehearsal archive, bool kills)
    {
        switch (archive.Model.Articles.Count == 0 ? 0 : random.Next(20))
        {
            case < 5:
                await IngestAsync(archive);
                break;
            case < 7:
                await EditAsync(archive);
                break;
            case < 9:
                await HideAsync(archive);
                break;
            case 9:
                await MergeAsync(archive);
                break;
            case < 12:
                await UploadAsync(archive);
                break;
            case 12:
                await BackUpAsync(archive);
                break;
            case < 15:
                await RestoreAsync(archive);
                break;
            case 15:
                Tell("reindex");
                await archive.SucceedAsync(random, "reindex");
                break;
            case 16:
                await JumpAsync(archive);
                break;
            case 17 when kills:
                await new Killing(archive, random).RunAsync(Tell);
                break;
            default:
                await new Damage(archive, random, Tell).RunAsync();
                break;
        }
    }

    private async Task IngestAsync(Rehearsal archive)
    {
        var changes = Enumerable.Range(0, random.Next(1, 4)).Select(_ => archive.Folder.Change(random)).ToList();
        var inServer = random.Next(2) == 0;
        Tell($"{string.Join(", ", changes)}; ingest{(inServer ? " in the server" : "")}");
        if (inServer)
            await archive.IngestInServerAsync();
        else
            await archive.SucceedAsync(random, "ingest", archive.Folder.Path);
        archive.ModelIngest();
    }

    private async Task EditAsync(Rehearsal archive)
    {
        var article = Any(archive.Model.Articles);
        if (article.Edit is not null && random.Next(3) == 0)
        {
            Tell($"reset {article.Id}");
            await archive.SendAsync(article.Id, "Reset");
            archive.Model = archive.Model.With(article with { Edit = null });
            return;
        }

        var content = archive.Folder.NextContent();
        var edit = new ModelEdit(content.Title, $"بخش {content.Number}", $"برچسب {content.Number}");
        Tell($"edit {article.Id}");
        await archive.SendAsync(article.Id, "Edit", ("Form.Title", edit.Title), ("Form.Section", edit.Section), ("Form.Tags", edit.Tag));
        archive.Model = archive.Model.With(article with { Edit = edit });
    }

    private async Task HideAsync(Rehearsal archive)
    {
        var article = Any(archive.Model.Articles);
        Tell($"{(article.IsHidden ? "show" : "hide")} {article.Id}");
        await archive.SendAsync(article.Id, article.IsHidden ? "Show" : "Hide");
        archive.Model = archive.Model.With(article with { IsHidden = !article.IsHidden });
    }

    private async Task MergeAsync(Rehearsal archive)
    {
        var model = archive.Model;
        var free = model.Visible.Where(article => !model.IsTied(article.Id)).ToList();
        if (model.Ties.Count > 0 && (free.Count < 2 || random.Next(3) == 0))
        {
            var tie = Any(model.Ties);
            // What is hidden can be tied to nothing and separated from nothing.
            if (model.Visible.Count(article => article.Id == tie.First || article.Id == tie.Second) < 2)
                return;
            Tell($"separate {tie.First} and {tie.Second}");
            await archive.SendAsync(tie.First, "Untie", ("other", $"{tie.Second}"));
            archive.Model = model with { Ties = model.Ties.Remove(tie) };
        }
        else if (free.Count >= 2)
        {
            var pair = free.OrderBy(_ => random.Next()).Take(2).Select(article => article.Id).ToList();
            Tell($"merge {pair[0]} and {pair[1]}");
            await archive.SendAsync(pair[0], "Tie", ("other", $"{pair[1]}"));
            archive.Model = model with { Ties = model.Ties.Add((pair[0], pair[1])) };
        }
    }

    private async Task UploadAsync(Rehearsal archive)
    {
        var content = archive.Folder.NextContent();
        Tell($"upload {content.Number}");
        await archive.UploadAsync(content);
    }

    private async Task BackUpAsync(Rehearsal archive)
    {
        Tell("backup");
        await archive.BackUpAsync();
    }

    private async Task RestoreAsync(Rehearsal archive)
    {
        if (archive.Backups.Count == 0)
        {
            await BackUpAsync(archive);
            return;
        }

        var (file, model) = Any(archive.Backups);
        Tell("restore " + Path.GetFileName(file));
        if (random.Next(4) == 0)
            Assert.Equal(1, (await Verb.RunAsync(archive.Arguments("restore", file))).Code);
        await archive.UnservedAsync(() => archive.SucceedAsync(random, "restore", file));
        archive.Model = model;
    }

    private async Task JumpAsync(Rehearsal archive)
    {
        TimeSpan[] jumps = [TimeSpan.FromHours(-1), TimeSpan.FromDays(-400), TimeSpan.FromHours(9), TimeSpan.FromDays(800),
            TimeSpan.FromMinutes(-2), TimeSpan.FromDays(-20_000)];
        var jump = Any(jumps);
        Tell($"the clock is set {jump} from the right time");
        archive.Clock.Jump(jump);
        await archive.UnservedAsync(() => Task.CompletedTask);
    }

    private T Any<T>(IReadOnlyList<T> many) => many[random.Next(many.Count)];

    private void Tell(string step) => told.Add($"{told.Count}. {step}");
}
