using Tb4Gen.Cli;

var shell = Shell.OfProcess();
return (int)CommandLine.Run(args, shell);
