using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Timbr.Typed.Generators.Tests.Differential;

/// <summary>What a message must give, found without the generator: values by number, taken from a dictionary.</summary>
internal sealed class Interpreter(PipelineSpec pipeline, Type type)
{
    private readonly Dictionary<int, object?> _values = [];

    public Dictionary<int, SlotState> States { get; } = [];

    public Dictionary<int, Exception> Errors { get; } = [];

    public int? StoppedAt { get; private set; }

    public object? this[int slot] => _values[slot];

    public void Run(object? message)
    {
        _values[-1] = message;
        foreach (var slot in pipeline.Slots)
        {
            var sources = SourcesOf(slot).ToList();
            if (StoppedAt is not null)
            {
                States[slot.Number] = SlotState.Stopped;
            }
            else if (sources.Any(s => !_values.ContainsKey(s)))
            {
                States[slot.Number] = SlotState.Upstream;
            }
            else
            {
                Call(slot);
            }
        }
    }

    public string Json()
    {
        var items = pipeline.Slots.Select(slot => States[slot.Number] switch
        {
            SlotState.Value => JsonOf(pipeline.TypeOf(slot.Number), _values[slot.Number]),
            SlotState.Stopped => "null",
            SlotState.Failed => Fault(Errors[slot.Number].GetType().FullName!, Errors[slot.Number].Message, slot.Name),
            _ => Fault("UpstreamError", Missing(slot), slot.Name),
        });
        return $"[{string.Join(",", items.Prepend(JsonOf(pipeline.InputType, _values[-1])))}]";
    }

    private static IEnumerable<int> SourcesOf(SlotSpec slot) =>
        slot.Kind == SlotKind.Gap ? [slot.Number - 1] : slot.Parameters.Where(p => p.Source is not null).Select(p => p.Source!.Value);

    private void Call(SlotSpec slot)
    {
        States[slot.Number] = SlotState.Value;
        if (slot.Kind == SlotKind.Gap)
        {
            _values[slot.Number] = _values[slot.Number - 1];
            return;
        }

        var method = type.GetMethod(slot.Name, BindingFlags.NonPublic | BindingFlags.Static)!;
        var arguments = slot.Parameters.Select((p, i) => p.Source is { } source ? Converted(_values[source], method.GetParameters()[i].ParameterType) : ParameterSpec.Default);
        try
        {
            var result = Awaited(method.Invoke(null, [.. arguments]), method.ReturnType);
            if (slot.Kind == SlotKind.Step)
            {
                StoppedAt = (bool)result!.GetType().GetProperty("IsStop")!.GetValue(result)! ? slot.Number : null;
                result = result.GetType().GetProperty("Value")!.GetValue(result);
            }

            _values[slot.Number] = slot.Kind == SlotKind.Void ? default(None) : result;
        }
        catch (TargetInvocationException error)
        {
            States[slot.Number] = SlotState.Failed;
            Errors[slot.Number] = error.InnerException!;
        }
        catch (FormatException error)
        {
            States[slot.Number] = SlotState.Failed;
            Errors[slot.Number] = error;
        }
    }

    private static object? Awaited(object? result, Type declared)
    {
        if (result is ValueTask valueTask)
        {
            result = valueTask.AsTask();
        }
        else if (declared.IsGenericType && declared.GetGenericTypeDefinition() == typeof(ValueTask<>))
        {
            result = declared.GetMethod("AsTask")!.Invoke(result, null);
        }

        if (result is not Task task)
        {
            return result;
        }

        task.GetAwaiter().GetResult();
        return declared.IsGenericType ? task.GetType().GetProperty("Result")!.GetValue(task) : null;
    }

    private static object? Converted(object? value, Type target)
    {
        var plain = Nullable.GetUnderlyingType(target) ?? target;
        return value is int or long && (plain == typeof(long) || plain == typeof(double)) ? Convert.ChangeType(value, plain, CultureInfo.InvariantCulture) : value;
    }

    private string JsonOf(string name, object? value) => name == "None" || value is null ? "null" : JsonSerializer.Serialize(value, value.GetType());

    private static string Fault(string kind, string text, string task) =>
        JsonSerializer.Serialize(new { _exception = new { exc_class = kind, exc_value = text, task } });

    private string Missing(SlotSpec slot)
    {
        var missing = SourcesOf(slot).Where(s => !_values.ContainsKey(s)).Min();
        return $"Slot {slot.Number} '{slot.Name}' did not run: it reads slot {missing} '{pipeline.Slots[missing].Name}', which gave no value.";
    }
}
