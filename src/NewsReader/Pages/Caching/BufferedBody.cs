using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;
using NewsReader.Administration;

namespace NewsReader.Pages.Caching;

/// <summary>The body of an answer, which is held back once a page says that it may be kept; any other goes on at once.</summary>
internal sealed class BufferedBody(IHttpResponseBodyFeature inner) : Stream, IHttpResponseBodyFeature
{
    private const int UsualSize = 16 * 1024;

    private byte[]? held;
    private int length;
    private PipeWriter? writer;

    /// <summary>Whether the page said that it may be kept, and did not take it back.</summary>
    public bool MayBeKept { get; private set; }

    /// <summary>How far the page may lag behind an archive that changes all the time.</summary>
    public TimeSpan Lag { get; private set; }

    /// <summary>Whether what was written is here and not yet sent.</summary>
    public bool IsHeld => held is not null;

    public ReadOnlyMemory<byte> Bytes => held.AsMemory(0, length);

    Stream IHttpResponseBodyFeature.Stream => this;

    PipeWriter IHttpResponseBodyFeature.Writer => held is null
        ? inner.Writer : writer ??= PipeWriter.Create(this, new StreamPipeWriterOptions(leaveOpen: true));

    public override bool CanRead => false;

    public override bool CanSeek => IsHeld;

    public override bool CanWrite => true;

    public override long Length => IsHeld ? length : throw new NotSupportedException();

    public override long Position
    {
        get => Length;
        set => throw new NotSupportedException();
    }

    /// <summary>Holds the page back, so that it can be kept; to be said before it is written.</summary>
    /// <remarks>Pages say nothing that only their reader may know, so that how well they pack tells nobody anything over HTTPS
    /// either.</remarks>
    /// <param name="lag">How far it may lag behind an archive that changes all the time.</param>
    public static void Keep(HttpContext context, TimeSpan lag)
    {
        if (context.Features.Get<BufferedBody>() is not { } body || context.IsAdministrator())
            return;
        body.held ??= ArrayPool<byte>.Shared.Rent(UsualSize);
        body.MayBeKept = true;
        body.Lag = lag;
        if (context.Features.Get<IHttpsCompressionFeature>() is { } packing)
            packing.Mode = HttpsCompressionMode.Compress;
    }

    /// <summary>Takes <see cref="Keep"/> back: the page is not what another reader should get.</summary>
    public static void Forget(HttpContext context)
    {
        if (context.Features.Get<BufferedBody>() is { } body)
            body.MayBeKept = false;
    }

    void IHttpResponseBodyFeature.DisableBuffering() => inner.DisableBuffering();

    Task IHttpResponseBodyFeature.StartAsync(CancellationToken cancellationToken) => IsHeld
        ? Task.CompletedTask : inner.StartAsync(cancellationToken);

    Task IHttpResponseBodyFeature.SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken) =>
        IsHeld ? SendFileFallback.SendFileAsync(this, path, offset, count, cancellationToken)
            : inner.SendFileAsync(path, offset, count, cancellationToken);

    async Task IHttpResponseBodyFeature.CompleteAsync()
    {
        await FinishAsync();
        if (!IsHeld)
            await inner.CompleteAsync();
    }

    /// <summary>Brings what was written by whichever way into <see cref="Bytes"/>.</summary>
    public async Task FinishAsync()
    {
        if (writer is not null)
            await writer.FlushAsync();
    }

    public override void Flush()
    {
        if (!IsHeld)
            inner.Stream.Flush();
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => IsHeld
        ? Task.CompletedTask : inner.Stream.FlushAsync(cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Length);
        length = (int)value;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (held is null)
        {
            inner.Stream.Write(buffer);
            return;
        }

        if (buffer.Length > held.Length - length)
            Grow(length + buffer.Length);
        buffer.CopyTo(held.AsSpan(length));
        length += buffer.Length;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!IsHeld)
            return inner.Stream.WriteAsync(buffer, cancellationToken);
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    protected override void Dispose(bool disposing)
    {
        if (held is { } rented)
            ArrayPool<byte>.Shared.Return(rented);
        (held, length) = (null, 0);
        base.Dispose(disposing);
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, held!.Length * 2));
        held.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(held);
        held = larger;
    }
}
