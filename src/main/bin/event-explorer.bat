@echo off
rem Starts Event Explorer: without arguments the window, else a command. JAVA_OPTS is passed to java.
setlocal DisableDelayedExpansion
for %%I in ("%~dp0..\lib") do set "LIB=%%~fI"
if not exist "%LIB%\event-explorer.jar" (
    echo event-explorer: there is no folder lib beside the folder of %~f0 1>&2
    exit /b 1
)

set "FOUND="
if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined FOUND for /f "delims=" %%J in ('where java 2^>nul') do call :try "%%~dpJ.."
if not defined FOUND for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%USERPROFILE%\.jdks") do (
    if exist "%%~R" for /d %%D in ("%%~R\*") do call :try "%%~D"
)
if not defined FOUND (
    echo event-explorer: this needs Java 25 or newer, and there is none in JAVA_HOME, on the PATH or in the usual folders. Install a JDK 25 or set JAVA_HOME to one. 1>&2
    exit /b 1
)

rem Classes kept ready by the build; a Java that does not fit to them goes without.
set "FLAGS=-Xlog:aot=off -Xlog:cds=off --sun-misc-unsafe-memory-access=allow"
set "PLACE="
if exist "%LIB%\kept.txt" set /p PLACE=<"%LIB%\kept.txt"
set "COMMAND_CACHE=-Xshare:auto"
if "%PLACE%"=="%LIB%" if exist "%LIB%\command.aot" set COMMAND_CACHE="-XX:AOTCache=%LIB%\command.aot"
set "WINDOW_CACHE=-Xshare:auto"
if "%PLACE%"=="%LIB%" if exist "%LIB%\window.aot" set WINDOW_CACHE="-XX:AOTCache=%LIB%\window.aot"
if "%~1"=="" goto window
if "%~1"=="--samples" goto window
rem The second compiler is worth its work only in what goes on for long.
set "LEVELS=1"
for %%C in (append import export listen replay sample verify) do if "%~1"=="%%C" set "LEVELS=4"
"%FOUND%\bin\java.exe" %COMMAND_CACHE% %FLAGS% -XX:TieredStopAtLevel=%LEVELS% --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC %JAVA_OPTS% -cp "%LIB%\event-explorer.jar" org.eventexplorer.Launcher %*
exit /b %ERRORLEVEL%

:window
start "" "%FOUND%\bin\javaw.exe" %WINDOW_CACHE% %FLAGS% --enable-native-access=javafx.graphics,ALL-UNNAMED --module-path "%LIB%\javafx" --add-modules javafx.controls,javafx.fxml,javafx.swing -Dprism.lcdtext=false %JAVA_OPTS% -cp "%LIB%\event-explorer.jar" org.eventexplorer.Launcher %*
exit /b 0

rem Takes the folder of a JDK if it is there and new enough.
:try
if defined FOUND exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==." %%V in ('findstr /b JAVA_VERSION^= "%~1\release"') do set "MAJOR=%%~V"
set "MAJOR=%MAJOR:"=%"
if %MAJOR% GEQ 25 set "FOUND=%~f1"
exit /b 0
