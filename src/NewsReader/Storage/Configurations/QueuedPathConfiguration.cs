using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsReader.Articles;

namespace NewsReader.Storage.Configurations;

internal sealed class QueuedPathConfiguration : IEntityTypeConfiguration<QueuedPath>
{
    public void Configure(EntityTypeBuilder<QueuedPath> builder) => builder.HasIndex(queued => new { queued.Trigger, queued.Id });
}
