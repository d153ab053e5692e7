using System.Text.Json;
using Timbr.Typed.Generated;
using Timbr.Typed.Json;

namespace Timbr.Typed;

public abstract partial class Machine<TInput, TEvaluation>
{
    private readonly object _saving = new();
    private bool _hasLanes;

    /// <summary>
    /// Saves the states of all slots to a file, each with every field of its type. It can be called at any time: while the machine runs the
    /// worker is held between two messages, as with <see cref="Pause"/>, for as long as the states are written to memory. The file that was
    /// there is replaced in one step, once the new one is on the disk: whatever happens, one of them is there, and whole.
    /// </summary>
    /// <remarks>The file is written as <c>path.new</c> first, with the mode of the file that is there; it is deleted where the save fails. A symbolic link stays one: what it
    /// leads to is replaced. A slot that threw may have left its state half changed. What shadows keep is not
    /// saved. Objects that several fields refer to are saved once for each. An asynchronous slot must not call it either, and cannot be told from
    /// others once it runs on another thread: the call waits for the slot's own message, until the timeout. With one worker a reader of <see cref="Results"/> may call it between two results: messages that
    /// wait to be read are done, and the states and what this returns say so.</remarks>
    /// <param name="path">The file.</param>
    /// <returns>What the file says of the machine.</returns>
    /// <exception cref="StateFileException">The pipeline has no state, or one that files cannot keep; or the file cannot be written.</exception>
    /// <exception cref="MachineStateException">A slot, publisher or observer called it, which would wait for itself; the message in hand took longer than
    /// <see cref="MachineOptions.StopTimeout"/>; or a worker broke.</exception>
    public SavedState SaveState(string path)
    {
        var layout = LayoutFor(path);
        lock (_saving)
        {
            var json = new JsonBuffer();
            var saved = Held(() => WriteStates(json, layout, path));
            StateFile.End(json);
            StateFile.Replace(path, json.Written);
            return saved;
        }
    }

    /// <summary>
    /// Loads the states that <see cref="SaveState"/> saved, before the start or after <see cref="StopMode.Keep"/>. It loads all of them or none.
    /// The pipeline must have the same full name, the same type of messages, and the same slots with states and values of the same types as then, and the
    /// machine as many workers, since each has states of its own. Slots without state do not matter.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <returns>What the file says of the machine that saved it: <see cref="SavedState.LastId"/> tells where to go on.</returns>
    /// <exception cref="StateFileException">The file cannot be read, is damaged, or is of another pipeline, of other states or of another number of workers.</exception>
    /// <exception cref="MachineStateException">The machine runs, has been stopped, or has completed.</exception>
    public SavedState LoadState(string path)
    {
        var layout = LayoutFor(path);
        ExpectNotRunning();
        CheckLanes();
        var text = StateFile.Read(path);
        var header = new StateFileReading(path).Read(text, layout, LaneCount);
        var lanes = ReadLanes(path, text, layout)!;
        lock (_lock)
        {
            ExpectNotRunning();
            TakeLanes(lanes);
            _hasLanes = true;
        }

        return header;
    }

    /// <summary>Which slots have state. Generated code implements it where some have.</summary>
    protected virtual StateLayout? StateLayout => null;

    /// <summary>States for several workers, as they are before the first message. Generated code implements it where slots have state.</summary>
    protected virtual object? NewLanes(int lanes) => null;

    /// <summary>Goes on with what <see cref="NewLanes"/> gave. Generated code implements it where slots have state.</summary>
    protected virtual void TakeLanes(object states)
    {
    }

    /// <summary>Writes the state of a slot. Generated code implements it where files keep states.</summary>
    protected virtual void WriteState(int lane, int slot, JsonBuffer json)
    {
    }

    /// <summary>Reads the state of a slot. Generated code implements it where files keep states.</summary>
    /// <param name="states">What <see cref="NewLanes"/> gave.</param>
    /// <param name="lane">Whose state it is.</param>
    /// <param name="slot">The slot's number.</param>
    /// <param name="reader">Stands on the value.</param>
    protected virtual void ReadState(object states, int lane, int slot, ref Utf8JsonReader reader)
    {
    }

    private int LaneCount => Math.Max(1, _places.Length);

    private StateLayout LayoutFor(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var layout = StateLayout ?? throw new StateFileException(path, $"pipeline '{Name}' has no slot with [State], so there is nothing to save or load.");
        return layout.Problem is null ? layout : throw new StateFileException(path, $"pipeline '{Name}' cannot save or load its states. {layout.Problem}");
    }

    /// <summary>Has states for each of several workers. They are made once.</summary>
    private void CheckLanes()
    {
        lock (_lock)
        {
            if (_places.Length == 0 || _hasLanes || NewStates() is null)
            {
                return;
            }

            if (_options is not MachineOptions<TInput> { PartitionBy: not null })
            {
                throw Refusal(FormattableString.Invariant($"its slots have state, and {_places.Length} workers would share it. Set PartitionBy in MachineOptions<{typeof(TInput).Name}>, or Workers to 1."));
            }

            TakeLanes(NewLanes(_places.Length)!);
            _hasLanes = true;
        }
    }

    /// <summary>Does something while no message is evaluated.</summary>
    private SavedState Held(Func<SavedState> action)
    {
        CheckLanes();
        while (true)
        {
            var worker = _worker;
            SavedState? saved = null;
            if (worker is not null)
            {
                if (worker.IsCurrentThread)
                {
                    throw Refusal("SaveState was called by a slot, a publisher or an observer, and would wait for it to end. Call it from elsewhere.");
                }

                if (!worker.TryVisit(() => saved = action(), _options.StopTimeout, out var hasEnded))
                {
                    if (worker.Stall is not null)
                    {
                        throw Refusal("messages wait for a reader of Results that does not read, so the states of its workers were not saved. Read on meanwhile: with several workers it cannot be the reader who saves.");
                    }

                    throw Refusal(FormattableString.Invariant($"the message in hand took longer than {_options.StopTimeout.TotalSeconds} s, so its states were not saved. Raise MachineOptions.StopTimeout, or find out what the slot waits for: an asynchronous one that calls SaveState waits for itself."));
                }

                if (!hasEnded)
                {
                    return saved!;
                }

                if (_places.Length > 0 && worker.Ended.Result.Error is { } error)
                {
                    throw Refusal($"a worker broke, so its states may be half changed and were not saved: {error.Message}");
                }
            }

            lock (_lock)
            {
                // Started meanwhile otherwise.
                if (_worker == worker)
                {
                    return action();
                }
            }
        }
    }

    private SavedState WriteStates(JsonBuffer json, StateLayout layout, string path)
    {
        // What waits for a reader of results is in the states already.
        var (inHand, last) = _worker?.InHand ?? default;
        var saved = new SavedState
        {
            SavedAt = _options.TimeProvider.GetUtcNow(),
            Processed = _counters.Processed + inHand,
            LastId = Counters.Id(inHand == 0 ? _counters.Last : last, _number),
        };
        StateFile.Begin(json, layout, saved);
        for (var lane = 0; lane < LaneCount; lane++)
        {
            json.WriteRaw(lane == 0 ? "\n["u8 : "],\n["u8);
            for (var i = 0; i < layout.Slots.Length; i++)
            {
                json.WriteRaw(i == 0 ? "\n"u8 : ",\n"u8);
                WriteState(lane, layout.Slots[i], json, path);
            }
        }

        json.WriteRaw("]"u8);
        return saved;
    }

    private void WriteState(int lane, StateSlot slot, JsonBuffer json, string path)
    {
        try
        {
            WriteState(lane, slot.Number, json);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            throw new StateFileException(path, FormattableString.Invariant($"state of slot {slot.Number} '{slot.Name}' cannot be saved: {exception.Message}"), exception);
        }
    }

    private object ReadLanes(string path, byte[] text, StateLayout layout)
    {
        try
        {
            return JsonInput.Read(text, "state file", (ref Utf8JsonReader reader) => ReadLanes(ref reader, layout), StateFileHeader.MaxDepth);
        }
        catch (JsonFormatException exception)
        {
            throw new StateFileException(path, StateFileReading.Damaged(exception), exception);
        }
    }

    private object ReadLanes(ref Utf8JsonReader reader, StateLayout layout)
    {
        var states = NewLanes(LaneCount)!;
        while (JsonInput.NextProperty(ref reader))
        {
            if (!reader.ValueTextEquals("lanes"u8))
            {
                JsonInput.SkipValue(ref reader);
                continue;
            }

            reader.Read();
            for (var lane = 0; JsonInput.NextElement(ref reader); lane++)
            {
                JsonInput.ExpectArray(ref reader, "lane");
                foreach (var slot in layout.Slots)
                {
                    if (!JsonInput.NextElement(ref reader))
                    {
                        throw JsonInput.Expected(ref reader, "the state of every slot");
                    }

                    ReadState(states, lane, slot.Number, ref reader);
                }

                if (JsonInput.NextElement(ref reader))
                {
                    throw JsonInput.Expected(ref reader, "no more states");
                }
            }
        }

        return states;
    }

    private void ExpectNotRunning()
    {
        switch (State)
        {
            case MachineState.Created or MachineState.Kept:
                return;
            case MachineState.Stopped:
                throw Refusal("it has been stopped, or its source has ended. States are loaded before the start: create a new one.");
            default:
                throw Refusal("it runs. States are loaded before the start, or after StopMode.Keep.");
        }
    }
}
