using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Timbr.Typed.Generators;

namespace Timbr.Typed.Analyzers.Bodies;

/// <summary>Which writes to something static are safe although workers run in parallel.</summary>
internal static class SharedState
{
    private static readonly HashSet<string> Atomic = ["Interlocked", "ImmutableInterlocked", "Volatile", "LazyInitializer"];

    private static readonly HashSet<string> Acquiring =
    [
        "Monitor.Enter", "Monitor.TryEnter", "Lock.Enter", "Lock.EnterScope", "Lock.TryEnter", "SpinLock.Enter", "SpinLock.TryEnter", "Mutex.WaitOne",
        "WaitHandle.WaitOne", "SemaphoreSlim.Wait", "SemaphoreSlim.WaitAsync", "ReaderWriterLockSlim.EnterWriteLock", "ReaderWriterLockSlim.TryEnterWriteLock",
        "ReaderWriterLock.AcquireWriterLock",
    ];

    /// <summary>Whether each thread, or each flow of execution, has a value of its own.</summary>
    public static bool IsOfOneThread(ISymbol member) =>
        member.Attribute("System.ThreadStaticAttribute") is not null
        || member is { Name: "Current" or "CurrentCulture" or "CurrentUICulture" or "CurrentThread" or "CurrentPrincipal" } && member.ContainingType.IsOfSystem();

    /// <summary>Whether the object holds a value for each thread or flow of execution.</summary>
    public static bool IsOfOneFlow(ITypeSymbol type) => type.Is("System.Threading.ThreadLocal`1") || type.Is("System.Threading.AsyncLocal`1");

    /// <summary>Whether the setter takes a lock itself.</summary>
    public static bool IsGuarded(ISymbol member) =>
        member is IPropertySymbol { SetMethod: { } setter }
        && setter.DeclaringSyntaxReferences.Any(r => r.GetSyntax().DescendantNodes().Any(n =>
            n is LockStatementSyntax || (n is IdentifierNameSyntax name && Atomic.Contains(name.Identifier.ValueText))));

    /// <summary>Whether the method changes what it gets by reference in one step.</summary>
    public static bool IsAtomic(IMethodSymbol method) => method.ContainingType.IsOfSystem() && Atomic.Contains(method.ContainingType.Name);

    /// <summary>Whether the object locks itself.</summary>
    public static bool IsConcurrent(ITypeSymbol? type) => type is not null && type.Namespace() == "System.Collections.Concurrent";

    /// <summary>Whether a lock is held after the call; one of the user's own is known by its name.</summary>
    public static bool Acquires(IMethodSymbol method) =>
        method.ContainingType.IsOfSystem()
            ? Acquiring.Contains(method.ContainingType.Name + "." + method.Name)
            : method.Name is "Lock" or "LockAsync" or "Acquire" or "AcquireAsync" or "Enter" or "EnterAsync" or "EnterScope";

    /// <summary>Whether the value is set where it is found to be null: then it makes no difference which worker is first.</summary>
    public static bool IsFirstUse(IOperation write, ISymbol member)
    {
        if (write is ICoalesceAssignmentOperation)
        {
            return true;
        }

        var root = write;
        while (root.Parent is not null)
        {
            root = root.Parent;
        }

        return write is ISimpleAssignmentOperation
            && root.Descendants().OfType<IConditionalOperation>().Any(choice => TestsForNull(choice.Condition, member));
    }

    private static bool TestsForNull(IOperation condition, ISymbol member) =>
        condition.DescendantsAndSelf().Any(part => part switch
        {
            IBinaryOperation binary => (IsMember(binary.LeftOperand, member) && IsNull(binary.RightOperand)) || (IsMember(binary.RightOperand, member) && IsNull(binary.LeftOperand)),
            IIsPatternOperation pattern => IsMember(pattern.Value, member),
            _ => false,
        });

    private static bool IsMember(IOperation operand, ISymbol member) =>
        operand.Bare() is IMemberReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Member, member);

    private static bool IsNull(IOperation operand) => operand.Bare() is { ConstantValue: { HasValue: true, Value: null } };
}
