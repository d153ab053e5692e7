namespace Timbr.Typed.Analyzers.Mistakes;

/// <summary>Methods that generated code cannot call.</summary>
public static class CallMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        Slot("A slot that nobody may call", "Obsolete(\"Use Magnitude.\", error: true)", "double",
            "is marked [Obsolete] as an error, so generated code cannot call it. Make it a warning, or take its [Slot] mark away."),
        Slot("A slot for native code", "System.Runtime.InteropServices.UnmanagedCallersOnly", "double",
            "is marked [UnmanagedCallersOnly], so generated code cannot call it. Move what it does to a method of its own, and mark that one."),
        Slot("A slot whose call some builds leave out", "System.Diagnostics.Conditional(\"DEBUG\")", "void",
            "is marked [Conditional(\"DEBUG\")], so a build without 'DEBUG' leaves its call out. Take the mark away, and use '#if DEBUG' inside it."),
        new(
            "A variant that nobody may call", "TIMBR002",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => 1;
                [Slot(0, Variant = "robust"), Obsolete("Old.", true)] static double [|Robust|](Quake quake) => 1;
            }
            """,
            "Variant 'robust' of slot 0 'Energy' is marked [Obsolete] as an error, so generated code cannot call it. Make it a warning, or take its [Slot] mark away."),
        Reused("A reused method that nobody may call", "Obsolete(\"Old.\", true)", "is marked [Obsolete] as an error, so generated code cannot call it. Reuse another"),
        Reused("A reused method for native code", "System.Runtime.InteropServices.UnmanagedCallersOnly", "is marked [UnmanagedCallersOnly], so generated code cannot call it. Reuse another"),
        Reused(
            "A reused method whose call some builds leave out", "System.Diagnostics.Conditional(\"TRACE\")",
            "is marked [Conditional(\"TRACE\")], so a build without 'TRACE' leaves its call out. Call it from a [Slot] method"),
    ];

    private static Mistake Slot(string name, string mark, string type, string problem) => new(
        name, "TIMBR002",
        $$"""
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Size(Quake quake) => quake.Magnitude;
            [Slot(1), {{mark}}] static {{type}} [|Energy|](double size{{(type == "void" ? ") { }" : ") => size;")}}
        }
        """,
        $"Slot 1 'Energy' {problem}");

    private static Mistake Reused(string name, string mark, string problem) => new(
        name, "TIMBR023",
        $$"""
        static class Library { [{{mark}}] public static void Log(double x) { } }
        [Pipeline, [|SlotFrom(1, typeof(Library), "Log")|]] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
        }
        """,
        $"Slot 1 reuses 'Log', but 'Library.Log' {problem}.");
}
