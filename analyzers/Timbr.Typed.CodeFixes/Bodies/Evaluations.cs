using Timbr.Typed.CodeFixes.Remedies;
using Timbr.Typed.CodeFixes.Signatures;

namespace Timbr.Typed.CodeFixes.Bodies;

/// <summary>What the user's code calls of the generated members.</summary>
internal static class Evaluations
{
    /// <summary>Whether it calls <c>Evaluate</c>, which the first asynchronous slot replaces and the first state adds a parameter to.</summary>
    public static async Task<bool> AreUsedAsync(Site site)
    {
        foreach (var method in site.Type.GetMembers("Evaluate"))
        {
            if ((await Uses.OfAsync(site.Draft.Solution, method, site.Cancellation).ConfigureAwait(false)).Any)
            {
                return true;
            }
        }

        return false;
    }
}
