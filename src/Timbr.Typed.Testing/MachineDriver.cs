namespace Timbr.Typed.Testing;

/// <summary>
/// Tests a machine: pushes messages, moves its clock, and reads what came of it. All of it happens on the caller's thread, before each call returns; the same
/// calls give the same evaluations, ids, times and events, however often they are made.
/// </summary>
/// <remarks>
/// One message is evaluated after the other, also where <see cref="MachineOptions.Workers"/> is more than one: each worker has its states, and takes its
/// turn. A source is read up to the next message, when none waits; while the machine is paused, as far as there is room. Where several machines share
/// a clock, each call gets on with all of them. Disposing it stops the machine and disposes it.
/// </remarks>
/// <typeparam name="TInput">The type of the message.</typeparam>
/// <typeparam name="TEvaluation">The evaluation that the generator made for the pipeline.</typeparam>
public sealed class MachineDriver<TInput, TEvaluation> : IDisposable
    where TEvaluation : struct, IEvaluation<TInput, TEvaluation>
{
    private readonly Record<Processed<TEvaluation>> _evaluations = new();
    private readonly Record<MachineEvent> _events = new();
    private readonly Stage _stage;

    internal MachineDriver(Machine<TInput, TEvaluation> machine, VirtualTime time)
    {
        Machine = machine;
        Time = time;
        _stage = time.Stage;
        machine.Recorder = _evaluations.Add;
        machine.Events += _events.Add;
    }

    /// <summary>The machine.</summary>
    public Machine<TInput, TEvaluation> Machine { get; }

    /// <summary>Its clock.</summary>
    public VirtualTime Time { get; }

    /// <summary>The machine at this moment.</summary>
    public MachineStatus Status => Machine.Status;

    /// <summary>Every message that was evaluated, failed and stopped ones included, in the order in which they were published.</summary>
    public IReadOnlyList<Processed<TEvaluation>> Evaluations => _evaluations.All;

    /// <summary>What happened to the machine, in order.</summary>
    public IReadOnlyList<MachineEvent> Events => _events.All;

    /// <summary>Of <see cref="Evaluations"/>, those since the last call of this.</summary>
    public IReadOnlyList<Processed<TEvaluation>> TakeEvaluations() => _evaluations.Take();

    /// <summary>Of <see cref="Events"/>, those since the last call of this.</summary>
    public IReadOnlyList<MachineEvent> TakeEvents() => _events.Take();

    /// <summary>Starts the machine, and has it do what there is to do: what was put, and what the source yields.</summary>
    /// <inheritdoc cref="Machine{TInput, TEvaluation}.Start" path="/exception"/>
    public void Start()
    {
        Machine.Start();
        Run();
    }

    /// <summary>Starts the machine if that has not been done, puts a message, and has it evaluated; then all else is done that there is to do.</summary>
    /// <param name="message">The message.</param>
    /// <returns>What came of it. Where a slot failed, <see cref="IEvaluation{TInput, TSelf}.Outcome"/> tells.</returns>
    /// <exception cref="InvalidOperationException">The message waits, since the machine is paused; it was dropped or lost; or a slot, source or handler called this.</exception>
    /// <exception cref="MachineStateException">The machine has been stopped, or has completed.</exception>
    /// <exception cref="StuckException">It took longer than <see cref="VirtualTime.RealTimeLimit"/>.</exception>
    public Processed<TEvaluation> Push(TInput message) => Push([message])[0];

    /// <summary>As <see cref="Push(TInput)"/>, one after the other.</summary>
    /// <inheritdoc cref="Push(TInput)"/>
    /// <param name="messages">The messages.</param>
    /// <returns>What came of each.</returns>
    public IReadOnlyList<Processed<TEvaluation>> Push(IEnumerable<TInput> messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        List<Processed<TEvaluation>> pushed = [];
        if (_stage.IsDriving)
        {
            throw new InvalidOperationException("A slot, a source or a handler pushed a message, and would wait for itself. It can Put one.");
        }

        if (Machine.Status.State == MachineState.Created)
        {
            Machine.Start();
        }

        _stage.Drive(() =>
        {
            foreach (var message in messages)
            {
                StepTo(Machine.PutCount);
                Machine.Put(message);
                pushed.Add(StepTo(Machine.PutCount) ?? throw NotEvaluated());
            }

            _stage.RunToIdle();
        });
        return pushed;
    }

    /// <summary>Puts a message that waits until the machine is run, as if by another thread.</summary>
    /// <inheritdoc cref="Machine{TInput, TEvaluation}.Put"/>
    public void Put(TInput message) => Machine.Put(message);

    /// <summary>Has one message evaluated: one that waits, or else the next one of the source.</summary>
    /// <returns>Whether there was one; false also where the machine is paused, or not started.</returns>
    /// <exception cref="StuckException">It took longer than <see cref="VirtualTime.RealTimeLimit"/>.</exception>
    public bool RunOne()
    {
        var done = Machine.DoneCount;
        _stage.Drive(() =>
        {
            while (Machine.DoneCount == done && _stage.Step())
            {
            }
        });
        return Machine.DoneCount != done;
    }

    /// <summary>Has the machine do what there is to do at this moment.</summary>
    /// <exception cref="StuckException">It took longer than <see cref="VirtualTime.RealTimeLimit"/>.</exception>
    public void Run() => Time.Run();

    /// <summary>
    /// Has the machine do what there is to do until a condition holds, also where that takes something that other threads bring in real time: a
    /// source that reads a socket, a thread that puts messages or resumes the machine, or one that alone makes the condition true. What it gives is then no
    /// longer the same each time. Virtual time passes by itself only while a message waits for it.
    /// </summary>
    /// <param name="condition">Asked on the caller's thread whenever there is nothing to do, and again at least every 10 ms of real time or so.</param>
    /// <exception cref="StuckException">It did not hold within <see cref="VirtualTime.RealTimeLimit"/>.</exception>
    public void RunUntil(Func<bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        _stage.Drive(() => _stage.RunUntil(condition));
    }

    /// <inheritdoc cref="VirtualTime.Advance"/>
    public void Advance(TimeSpan by) => Time.Advance(by);

    /// <inheritdoc cref="VirtualTime.AdvanceTo"/>
    public void AdvanceTo(DateTimeOffset moment) => Time.AdvanceTo(moment);

    /// <summary>Pauses the machine. A source is read on, as far as there is room.</summary>
    public void Pause()
    {
        Machine.Pause();
        Run();
    }

    /// <summary>Lets a paused machine go on, and do what there is to do.</summary>
    public void Resume()
    {
        Machine.Resume();
        Run();
    }

    /// <summary>Stops the machine. Time passes by itself where a source does not end at once, and no further than it takes.</summary>
    /// <inheritdoc cref="Machine{TInput, TEvaluation}.StopAsync"/>
    public void Stop(StopMode mode = StopMode.Drain) => Finish(() => Machine.StopAsync(mode));

    /// <summary>Stops the machine, discarding what waits, and disposes its publishers.</summary>
    public void Dispose()
    {
        Finish(() => Machine.DisposeAsync().AsTask());
        Machine.Recorder = null;
        Machine.Events -= _events.Add;
    }

    private void Finish(Func<Task> begin)
    {
        var end = Task.CompletedTask;
        _stage.Drive(() =>
        {
            _stage.Mark();
            end = begin();
            _stage.RunToIdle();
            _stage.Wait(end);
        });
        end.GetAwaiter().GetResult();
    }

    /// <summary>Has the messages begun that were put, up to so many.</summary>
    /// <returns>The evaluation of the last one; null where there is none.</returns>
    private Processed<TEvaluation>? StepTo(long count)
    {
        while (Machine.BegunCount < count)
        {
            var evaluated = _evaluations.Count;
            if (!_stage.Step())
            {
                return null;
            }

            if (Machine.BegunCount == count)
            {
                return _evaluations.Count > evaluated ? _evaluations.Last : null;
            }
        }

        return null;
    }

    private InvalidOperationException NotEvaluated()
    {
        var status = Status;
        return status.State is MachineState.Paused or MachineState.Kept
            ? new InvalidOperationException($"The message was put and waits: the machine of pipeline '{status.Pipeline}' is {status.State}. Use Put where that is meant.")
            : new InvalidOperationException($"The message was not evaluated: the machine of pipeline '{status.Pipeline}' dropped or lost it. {status.LastError?.Message}", status.LastError);
    }
}
