namespace Timbr.Typed;

internal sealed partial class Worker<TInput, TEvaluation>
{
    private bool _isIdle;

    private void Attend()
    {
        if (_machine.Hub.HasPosted)
        {
            _machine.Hub.Deliver();
        }

        _machine.Hub.NoteRoom(_intake);
    }

    private void Rest()
    {
        if (!_isIdle)
        {
            _isIdle = true;
            _machine.NoteIdle();
        }
    }
}
