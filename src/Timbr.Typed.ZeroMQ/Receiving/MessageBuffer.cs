namespace Timbr.Typed.ZeroMQ;

/// <summary>The frames of one message, as they come in. Grows to the longest message seen.</summary>
internal sealed class MessageBuffer
{
    private byte[] _json = new byte[4096];
    private int _length;
    private int _frames;
    private bool _hasId;
    private MessageId _id;

    public void Clear() => (_frames, _length, _hasId) = (0, 0, false);

    public void Add(ReadOnlySpan<byte> frame)
    {
        switch (++_frames)
        {
            case 1:
                _hasId = MessageId.TryParse(frame, out _id);
                break;
            case 2:
                if (frame.Length > _json.Length)
                {
                    _json = GC.AllocateUninitializedArray<byte>((int)Math.Min(Array.MaxLength, Math.Max((uint)frame.Length, 2L * _json.Length)));
                }

                frame.CopyTo(_json);
                _length = frame.Length;
                break;
        }
    }

    /// <returns>Whether what came is an id and one frame more.</returns>
    public bool TryRead(out ZeroMQMessage message)
    {
        message = new ZeroMQMessage(_id, _json.AsMemory(0, _length));
        return _hasId && _frames == 2;
    }
}
