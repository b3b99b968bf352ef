using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsReader.Storage.Configurations;

internal sealed class ChangeCounterConfiguration : IEntityTypeConfiguration<ChangeCounter>
{
    public void Configure(EntityTypeBuilder<ChangeCounter> builder)
    {
        builder.Property(counter => counter.Id).ValueGeneratedNever();
        builder.HasData(new ChangeCounter { Id = ChangeCounter.OnlyId });
    }
}
