namespace Timbr.Typed.Tests.Native.Pipelines;

/// <summary>Where exceptions come from.</summary>
public static class Customs
{
    /// <summary>An exception with another one in it, whose class stands in a class.</summary>
    public sealed class RefusedException(string message, Exception cause) : Exception(message, cause);

    public static int Inspect(Parcel parcel)
    {
        try
        {
            try
            {
                return 100 / parcel.Number;
            }
            finally
            {
                Inspections++;
            }
        }
        catch (DivideByZeroException exception)
        {
            throw new RefusedException($"{parcel.Town} has no number", exception);
        }
    }

    public static int Inspections { get; private set; }
}
