using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Rules;

public sealed class OverloadTests
{
    private static string Run(string members, string message = "3") => Probe.Run(
        $"#pragma warning disable CS1573\nusing System.Runtime.CompilerServices;using System.Runtime.InteropServices; public enum E {{ A, B = -7 }} public struct Money {{ public static implicit operator Money(int n) => new(); }}\n[Pipeline] public static partial class P {{ {members} }}",
        $"var frame = default(EvaluationFrame<P.Evaluation>); P.Evaluation.Core.Run({message}, ref frame); var e = frame.Value; var t = P.Evaluate({message}).T; return e.T.Equals(t) ? t : \"the two paths differ\";");

    [Theory]
    [InlineData("int b = 5", "b", "5")]
    [InlineData("int b = int.MinValue", "b", "-2147483648")]
    [InlineData("long b = long.MinValue", "b", "-9223372036854775808")]
    [InlineData("ulong b = ulong.MaxValue", "b", "18446744073709551615")]
    [InlineData("double b = -1e300", "b", "-1E+300")]
    [InlineData("double b = double.NaN", "b", "NaN")]
    [InlineData("double b = -0.0", "1 / b", "-Infinity")]
    [InlineData("float b = float.NegativeInfinity", "b", "-Infinity")]
    [InlineData("float b = 0.1f", "b", "0.1")]
    [InlineData("decimal b = 1.50m", "b", "1.50")]
    [InlineData("decimal b = -79228162514264337593543950335m", "b", "-79228162514264337593543950335")]
    [InlineData("char b = '\\''", "b", "'")]
    [InlineData("string b = \"\\u2028\\n\\\"x\\\\\"", "b.Length", "5")]
    [InlineData("string? b = null", "b is null", "True")]
    [InlineData("bool b = true", "b", "True")]
    [InlineData("byte b = 200", "b", "200")]
    [InlineData("sbyte b = -1", "b", "-1")]
    [InlineData("nint b = -5", "b", "-5")]
    [InlineData("E b = E.B", "b", "B")]
    [InlineData("E b = (E)99", "(int)b", "99")]
    [InlineData("E? b = E.B", "b", "B")]
    [InlineData("int? b = 4", "b", "4")]
    [InlineData("int? b = null", "b is null", "True")]
    [InlineData("DateTime b = default", "b.Ticks", "0")]
    [InlineData("object? b = null", "b is null", "True")]
    [InlineData("in int b = 6", "b", "6")]
    [InlineData("List<string?>? b = null", "b is null", "True")]
    [InlineData("(int, string)? b = null", "b is null", "True")]
    [InlineData("(int A, string B) b = default", "b.A", "0")]
    [InlineData("[Optional, DefaultParameterValue(9)] int b", "b", "9")]
    [InlineData("[Optional] int b", "b", "0")]
    [InlineData("[Optional] string? b", "b is null", "True")]
    [InlineData("[Optional] object b", "b == Type.Missing", "True")]
    [InlineData("[Optional] in int b", "b", "0")]
    public void An_optional_parameter_keeps_its_default(string parameter, string shown, string expected) =>
        Assert.Equal(expected, Run($"[Slot(0)] static string T(int a, {parameter}) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $\"{{{shown}}}\");".Replace($"{{{shown}}}", $"{{({shown})}}")));

    [Fact]
    public void A_helper_without_the_optional_parameter_does_not_capture_the_call() =>
        Assert.Equal("slot", Run("static string T(int a) => \"helper\"; [Slot(0)] static string T(int a, int b = 1) => \"slot\";"));

    [Theory]
    [InlineData("static string T(int a) => \"helper\"; [Slot(0)] static string T(double a) => \"slot\"; [Slot(1)] static int Use(string t, int input) => input;", "3")]
    [InlineData("static string T(int a) => \"helper\"; [Slot(0)] static string T(object a) => \"slot\"; [Slot(1)] static int Use(string t, int input) => input;", "3")]
    [InlineData("static string T(int a) => \"helper\"; [Slot(0)] static string T(int? a) => \"slot\"; [Slot(1)] static int Use([Input] int input) => input;", "3")]
    [InlineData("static string T(string a) => \"helper\"; [Slot(0)] static string T(ReadOnlySpan<char> a) => \"slot\"; [Slot(1)] static string Use([Input] string input) => input;", "\"x\"")]
    [InlineData("static string T(int[] a) => \"helper\"; [Slot(0)] static string T(IEnumerable<int> a) => \"slot\"; [Slot(1)] static int[] Use([Input] int[] input) => input;", "new int[0]")]
    [InlineData("static string T<X>(X a) => \"helper\"; [Slot(0)] static string T(int a) => \"slot\";", "3")]
    [InlineData("static string T(params int[] a) => \"helper\"; [Slot(0)] static string T(int a) => \"slot\";", "3")]
    [InlineData("static string T(int a) => \"helper\"; [Slot(0)] static string T(in int a) => \"slot\";", "3")]
    [InlineData("static string T(long a) => \"helper\"; [Slot(0)] static string T(in long a) => \"slot\"; [Slot(1)] static int Use([Input] int input) => input;", "3")]
    [InlineData("static string T(object a) => \"helper\"; [Slot(0)] static string T(in object a) => \"slot\"; [Slot(1)] static int Use([Input] int input) => input;", "3")]
    [InlineData("static string T(decimal a) => \"helper\"; [Slot(0)] static string T(in decimal a) => \"slot\"; [Slot(1)] static int Use([Input] int input) => input;", "3")]
    [InlineData("static string T(int a, int b) => \"helper\"; [Slot(0)] static string T(int a, in int b = 2) => \"slot\";", "3")]
    public void A_helper_overload_does_not_capture_the_call(string members, string message)
    {
        var type = message.StartsWith('"') ? "string" : message.StartsWith("new", StringComparison.Ordinal) ? "int[]" : "int";
        Assert.Equal("slot", Probe.Run(
            $"[Pipeline<{type}>] public static partial class P {{ {members} }}",
            $"var frame = default(EvaluationFrame<P.Evaluation>); P.Evaluation.Core.Run({message}, ref frame); var e = frame.Value; return e.T == \"slot\" ? P.Evaluate({message}).T : e.T;"));
    }

    [Fact]
    public void A_converted_value_reaches_the_slot_that_takes_it_by_reference() =>
        Assert.Equal("4.5", Probe.Run(
            "[Pipeline<int>] public static partial class P { static string T(double a) => \"helper\"; [Slot(0)] static double Half(int n) => n / 2.0; [Slot(1)] static float Round(double half) => (float)half; [Slot(2)] static string T(in double a) => a.ToString(System.Globalization.CultureInfo.InvariantCulture); }",
            "return P.Evaluate(9).T;"));

    [Fact]
    public void An_id_by_reference_reaches_the_slot_beside_one_that_takes_it_by_value() =>
        Assert.Equal("slot", Probe.Run(
            "[Pipeline<int>] public static partial class P { static string T(int a, MessageId id) => \"helper\"; [Slot(0)] static string T(int a, [Id] in MessageId id) => \"slot\"; }",
            "return P.Evaluate(3).T;"));

    [Theory]
    [InlineData("(int a)")]
    [InlineData("(long a)")]
    [InlineData("(object a)")]
    [InlineData("(in int a)")]
    public void An_id_or_state_does_not_change_which_overload_is_called(string helper) =>
        Assert.Equal("slot", Probe.Run(
            $"[Pipeline<int>] public static partial class P {{ static string T{helper} => \"helper\"; [Slot(0)] static string T(double a, [Id] MessageId id, [State] ref int n) => \"slot\"; }}",
            "var s = new P.States(); return P.Evaluate(3, default, ref s).T;"));
}
